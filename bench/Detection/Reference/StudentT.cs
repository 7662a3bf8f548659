namespace LaborRisk.Bench.Detection.Reference;

/// <summary>Student's distribution.</summary>
internal static class StudentT
{
    private const double Normal = Ears.OneInForty;

    /// <summary>What is exceeded on either side with 5 % together: the expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5), 10 degrees and more.</summary>
    public static double TwoSidedFivePercent(int degrees)
    {
        var x = Normal;
        var square = x * x;
        var first = x * (square + 1) / 4;
        var second = x * ((((5 * square) + 16) * square) + 3) / 96;
        var third = x * ((((((3 * square) + 19) * square) + 17) * square) - 15) / 384;
        var fourth = x * ((((((((79 * square) + 776) * square) + 1482) * square) - 1920) * square) - 945) / 92_160;
        return x + ((first + ((second + ((third + (fourth / degrees)) / degrees)) / degrees)) / degrees);
    }
}
