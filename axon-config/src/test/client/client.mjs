// Uses Horarium as another program would: tokens by jose, codes by otpauth, cookies by tough-cookie. Each line that it
// writes is one thing shown; it ends with an error at the first that is not. Usage: node client.mjs URL EMAIL PASSWORD
import assert from 'node:assert/strict';
import readline from 'node:readline/promises';
import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { CookieJar } from 'tough-cookie';

const [url, email, password] = process.argv.slice(2);
const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const jar = new CookieJar();

async function post(path, body, token) {
  const headers = { 'Content-Type': 'application/json', Cookie: await jar.getCookieString(url + path) };
  if (token) headers.Authorization = `Bearer ${token}`;
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  for (const cookie of answer.headers.getSetCookie()) await jar.setCookie(cookie, url + path);
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : {} };
}

// A fresh set for each look, as a program that has just been started would have.
function verify(token) {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', url));
  return jwtVerify(token, keys, { issuer: 'horarium', audience: 'horarium-api', algorithms: ['RS256'] });
}

function say(what) {
  console.log(`SHOWN ${what}`);
}

const signedIn = await post('/api/auth/login', { email, password });
assert.equal(signedIn.status, 200);
const first = signedIn.body.access_token;
const { payload } = await verify(first);
assert.equal(payload.sub, signedIn.body.user.id);
assert.ok(payload.exp - payload.iat <= 600);
say('a token of the sign-in is good by the published keys');

const [head, , signature] = first.split('.');
const forged = [head, Buffer.from(JSON.stringify({ ...payload, role: 'ADMIN' })).toString('base64url'), signature].join('.');
await assert.rejects(verify(forged), errors.JWSSignatureVerificationFailed);
say('one whose claims were changed is not');

const kept = (await jar.getCookies(`${url}/api/auth/refresh`))[0];
assert.ok(kept.httpOnly);
assert.equal(kept.sameSite, 'strict');
assert.equal(await jar.getCookieString(`${url}/api/doctors`), '');
const renewed = await post('/api/auth/refresh', {});
assert.equal(renewed.status, 200);
assert.equal((await verify(renewed.body.access_token)).payload.sid, payload.sid);
assert.notEqual((await jar.getCookies(`${url}/api/auth/refresh`))[0].value, kept.value);
say('the cookie renews the session, and is another afterwards');

const token = renewed.body.access_token;
const begun = await post('/api/auth/second-factor', { password }, token);
assert.equal(begun.status, 200);
const totp = new TOTP({ secret: Secret.fromBase32(begun.body.secret), algorithm: 'SHA1', digits: 6, period: 30 });
assert.ok(begun.body.uri.startsWith('otpauth://totp/'));
const confirmed = await post('/api/auth/second-factor/confirm', { code: totp.generate() }, token);
assert.equal(confirmed.status, 200);
assert.equal(confirmed.body.recovery_codes.length, 10);
assert.equal((await post('/api/auth/login', { email, password })).body.type.split('/').pop(), 'second-factor-required');
const next = totp.generate({ timestamp: Date.now() + 30_000 });
const proven = await post('/api/auth/login', { email, password, code: next });
assert.equal(proven.status, 200);
say('a code of an authenticator app is asked for, and taken');

console.log('ROTATE');
await lines.next();
let after;
do {
  after = await post('/api/auth/refresh', {});
  assert.equal(after.status, 200);
} while (decodeProtectedHeader(after.body.access_token).kid === decodeProtectedHeader(first).kid);
await verify(after.body.access_token);
await verify(proven.body.access_token);
say('after a change of keys new tokens name another one, and those of the former are good still');
lines.return?.();
process.exit(0);
