# Horarium without the services that it brings by default: see docker-compose.yml for what it needs beside it.
FROM eclipse-temurin:17.0.15_6-jre AS unpacked
WORKDIR /unpacked
COPY axon-config/target/horarium.jar .
RUN java -Djarmode=tools -jar horarium.jar extract --destination server

FROM eclipse-temurin:17.0.15_6-jre
RUN useradd --system --create-home --home-dir /var/lib/horarium horarium
COPY --from=unpacked /unpacked/server /opt/horarium
USER horarium
VOLUME /var/lib/horarium
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/horarium/horarium.jar"]
