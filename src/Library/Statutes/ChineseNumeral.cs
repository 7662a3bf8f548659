namespace LaborRisk.Library;

/// <summary>Numbers of articles: 一 … 九百九十九.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>0 when the text is no numeral.</summary>
    public static int Parse(ReadOnlySpan<char> text)
    {
        var (total, digit) = (0, 0);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '百':
                    (total, digit) = (total + (digit * 100), 0);
                    break;
                case '十':
                    (total, digit) = (total + (Math.Max(1, digit) * 10), 0);
                    break;
                default:
                    digit = Digits.IndexOf(letter, StringComparison.Ordinal);
                    if (digit < 0)
                    {
                        return 0;
                    }

                    break;
            }
        }

        return total + digit;
    }
}
