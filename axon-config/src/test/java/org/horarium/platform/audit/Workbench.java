package org.horarium.platform.audit;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Does with a file what a developer would: puts it beside the command side's tests, compiles it and runs it. Its classes
 * are loaded apart from those of the platform that runs here, since a package is one loader's.
 */
final class Workbench {

    private static final Path TESTS = Path.of("..", "command-side", "src", "test", "java");
    private static final String PACKAGE = "org.horarium.command.booking";

    private final Path folder;

    Workbench(Path folder) {
        this.folder = folder;
    }

    /** What came of the test: how many ran and failed, and what they said. */
    List<String> run(String name, String source) throws Exception {
        Path classes = Files.createTempDirectory(folder, "classes");
        compile(write(name, source), classes);
        List<URL> paths = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            paths.add(Path.of(path).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader apart =
                new URLClassLoader(paths.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(apart);
            Object result = apart.loadClass(Trial.class.getName())
                    .getMethod("of", String.class)
                    .invoke(null, PACKAGE + "." + name.replace(".java", ""));
            List<String> said = new ArrayList<>();
            ((List<?>) result).forEach(line -> said.add(String.valueOf(line)));
            return said;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Path write(String name, String source) throws IOException {
        Path file = Files.createDirectories(
                        Files.createTempDirectory(folder, "source").resolve(PACKAGE.replace('.', '/')))
                .resolve(name);
        return Files.writeString(file, source);
    }

    private static void compile(Path file, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-parameters",
                                "-sourcepath",
                                TESTS.toString(),
                                "-d",
                                classes.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
                .call();
        if (!compiled) {
            throw new AssertionError("It does not compile: " + said);
        }
    }
}
