// Passwords that everybody tries first. Length rules out most of the usual lists; these are long enough and still bad.

const COMMON = new Set(
  (
    "password password1 password12 password123 password1234 password12345 password123456 passw0rd123 passw0rd1234 1234567890 12345678910 0123456789 0987654321 qwertyuiop qwerty12345 qwerty123456 1q2w3e4r5t " +
    "1qaz2wsx3edc zaq12wsxcde3 iloveyou123 letmein123 welcome123 admin12345 administrator changeme123 abcdefghij abcd1234567 football123 " +
    "baseball123 sunshine123 princess123 superman123 newsroom123 journalist editor12345 publisher123 warraq1234 aaaaaaaaaa 1111111111 0000000000"
  ).split(" "),
);

/** Also one character over and over, and a run up or down the digits. */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase();
  return COMMON.has(folded) || new Set(folded).size < 3 || "01234567890123456789".includes(folded);
}
