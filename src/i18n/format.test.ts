import { describe, expect, it } from 'vitest';

import { formatAmount, formatDay, formatMoney, formatNumber } from './format.ts';

describe('numbers, money and days in Swedish', () => {
  it('has decimal comma, no-break space between thousands and a true minus sign', () => {
    expect(formatNumber('-1234567.8', 'sv')).toBe('\u22121\u00a0234\u00a0567,8');
  });

  it('keeps every digit of a long number and the decimals it was given with', () => {
    expect(formatNumber('12345678901234567890.10', 'sv')).toBe(
      '12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890,10',
    );
  });

  it('sets the unit after a space that does not break', () => {
    expect(formatAmount('47.37', '%', 'sv')).toBe('47,37\u00a0%');
    expect(formatAmount('12', null, 'sv')).toBe('12');
    expect(formatMoney('452.5', 'mnkr', 'sv')).toBe('452,5\u00a0mnkr');
    expect(formatMoney('452', 'tkr', 'sv')).toBe('452\u00a0tkr');
  });

  it('writes days as text and leaves what is no day', () => {
    expect(formatDay('2031-05-15', 'sv')).toBe('15 maj 2031');
    expect(formatDay('2031-02-30', 'sv')).toBe('2031-02-30');
    expect(formatDay('våren', 'sv')).toBe('våren');
  });

  it('writes English as the British do', () => {
    expect(formatNumber('-1234567.8', 'en')).toBe('-1,234,567.8');
    expect(formatDay('2031-05-15', 'en')).toBe('15 May 2031');
  });
});
