import { isDay } from '@zhanggui/core';

/** 身份证校验码: whether the last of 18 characters is the check character of the others (ISO 7064 MOD 11-2), `x` for 10. */
function hasIdCheck(digits: string): boolean {
  let sum = 0;
  for (let k = 0; k < 17; k++) sum = ((sum + Number(digits[k])) * 2) % 11;
  const check = (12 - sum) % 11;
  return digits[17] === (check === 10 ? 'x' : String(check));
}

/** Luhn: whether a card number is one. */
function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let k = digits.length - 1, twice = false; k >= 0; k--, twice = !twice) {
    const digit = Number(digits[k]) * (twice ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** 行政区划代码: the first two digits of the provinces. */
const provinces = ' 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ';

/** 身份证号: 18 characters with a province, a day of birth and a right check character; 15 digits with a province and a day. */
export function isIdCard(digits: string): boolean {
  if (!provinces.includes(` ${digits.slice(0, 2)} `)) return false;
  const born = digits.length === 18 ? digits.slice(6, 14) : `19${digits.slice(6, 12)}`;
  if (!isDay(`${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`) || born < '1900' || born >= '2100') return false;
  return digits.length === 15 || hasIdCheck(digits);
}

/** 银行卡号: 银联 (62), Visa (4) or MasterCard (51–55), as long as these are, with a right last digit. */
export function isBankCard(digits: string): boolean {
  const { length } = digits;
  const issued = digits.startsWith('62') ? length >= 16 && length <= 19 : length === 16 && /^(?:4|5[1-5])/.test(digits);
  return issued && !/^(\d)\1+$/.test(digits) && hasLuhnCheck(digits);
}
