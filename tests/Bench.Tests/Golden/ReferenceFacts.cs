using LaborRisk.Bench.Detection.Reference;

namespace LaborRisk.Bench.Tests.Golden;

/// <summary>The rivals are those of R surveillance 1.20.3: the same bounds and the same alarms on its real series.</summary>
public sealed class ReferenceFacts
{
    [SharedFact]
    public void Ears_C1_is_that_of_R() => Agrees("earsC C1", new Ears(lag: 0));

    [SharedFact]
    public void Ears_C2_is_that_of_R() => Agrees("earsC C2", new Ears(lag: 2));

    [SharedFact]
    public void Ears_C3_is_that_of_R() => Agrees("earsC C3", new EarsC3());

    [SharedFact]
    public void Rki_is_that_of_R() => Agrees("rki1", new Rki());

    [SharedFact]
    public void Bayes_is_that_of_R() => Agrees("bayes", new BayesSixWeeks(0.05));

    [SharedFact]
    public void Cusum_is_that_of_R() => Agrees("cusum", new Cusum(rossi: true));

    [SharedFact]
    public void Farrington_is_that_of_R() => Agrees("farrington b=3", new Farrington(years: 3));

    [SharedFact]
    public void Farrington_Flexible_is_that_of_R() => Agrees("farringtonFlexible", new FarringtonFlexible(years: 3));

    private static void Agrees(string algorithm, IReferenceDetector detector)
    {
        var golden = GoldenSeries.Of(algorithm);
        Assert.NotEmpty(golden);
        Assert.All(golden, series => series.AgreesWith(detector));
    }
}
