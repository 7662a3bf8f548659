namespace LaborRisk.Ledger.Tests;

/// <summary>Stands until it is turned.</summary>
internal sealed class StandingClock : TimeProvider
{
    private DateTimeOffset now = new(2025, 11, 5, 10, 0, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void Turn(TimeSpan by) => now += by;
}
