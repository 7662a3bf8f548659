using FsCheck;
using FsCheck.Fluent;

namespace LaborRisk.RiskEngine.Tests;

/// <summary>How hard laws are tried: a little at every build, much with <c>LABORRISK_LONG=1</c>.</summary>
internal static class Effort
{
    private const int LongFactor = 25;

    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("LABORRISK_LONG") == "1";

    public static void ForAll<T>(Gen<T> cases, int tries, Func<T, bool> law) =>
        Prop.ForAll(cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(IsLong ? tries * LongFactor : tries));
}
