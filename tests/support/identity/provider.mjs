// An identity provider (OpenID Connect) on the loopback interface: node provider.mjs PORT KEY_ID ACCOUNTS_FILE
//
// ACCOUNTS_FILE is JSON: the claims of each account by its subject; it is read at each sign-in. The signing key is made at
// each start. Anyone who knows a subject may sign in: the forms of the library take any password.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Provider } from 'oidc-provider';

const [port, kid, accounts] = process.argv.slice(2);
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const native = {
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1/callback'],
  grant_types: ['authorization_code'],
  response_types: ['code'],
};

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    { ...native, client_id: 'callback-desk', token_endpoint_auth_method: 'none' },
    { ...native, client_id: 'confidential', client_secret: 'a secret: of/the+client', token_endpoint_auth_method: 'client_secret_basic' },
  ],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['a key for the cookies of tests'] },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, ...JSON.parse(readFileSync(accounts, 'utf-8'))[sub] }),
  }),
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] },
});
const server = provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
process.stdin.on('end', () => process.exit(0)).resume(); // It ends with the test that started it.
server.on('error', (error) => { console.error(error); process.exit(1); });
