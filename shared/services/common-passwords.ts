/** The most common passwords of eight characters or more, lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 12345678910 0123456789 987654321 9876543210 87654321 11111111 00000000 88888888
99999999 123123123 12341234 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 qwertyuiop qwerty123 qwerty12 qwerty1234 qwertyui
asdfghjkl asdfghjk zxcvbnm123 zaq12wsx password password1 password12 password123 password1234 passw0rd p@ssword
p@ssw0rd pa55word passwort passwort1 motdepasse contrasena iloveyou iloveyou1 iloveyou2 sunshine sunshine1 princess
princess1 football football1 baseball baseball1 superman superman1 batman123 spiderman starwars starwars1 trustno1
welcome1 welcome123 welcome12 whatever whatever1 computer computer1 internet internet1 samantha michelle jennifer
jonathan michael1 charlie1 victoria elizabeth alexander benjamin christian danielle liverpool liverpool1 chelsea1
arsenal1 barcelona realmadrid butterfly chocolate cheese123 letmein1 letmein123 changeme changeme1 changeme123
administrator admin123 admin1234 administrator1 rootroot abcd1234 abc12345 abcdefgh abcdefg1 a1b2c3d4 aa123456
test1234 testtest testing123 default1 secret123 mustang1 corvette mercedes pokemon1 pokemon123 minecraft dragon123
master123 hello123 hellohello lovelove qwe12345 q1w2e3r4 1234qwer 123qweasd asdf1234 zxcvbnm1 google123 facebook
facebook1 linkedin instagram samsung1 nintendo playstation gizmodo1 blink182 slipknot metallica jordan23 michael23
monkey123 shadow123 killer123 fuckyou1 asshole1 12344321 11223344 112233445566 1122334455 147258369 159357159
13579246 24681012 55555555 66666666 77777777 22222222 33333333 44444444`
    .split(/\s+/)
    .filter(Boolean),
);
