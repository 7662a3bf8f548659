namespace LaborRisk.Server.Delivery;

/// <summary>
/// When to try again: a moment anywhere between now and a limit that doubles (exponential backoff with full jitter), so that a receiver that
/// comes back
/// is not met by everybody at once.
/// </summary>
/// <param name="FirstSeconds">The limit after the first failure.</param>
/// <param name="LongestSeconds">The limit never grows beyond.</param>
/// <param name="Attempts">After so many it is given up; with the defaults that is about half a day.</param>
internal sealed record Backoff(double FirstSeconds = 2, double LongestSeconds = 3_600, int Attempts = 30)
{
    private const int MostDoublings = 40;

    /// <param name="failures">Failed attempts so far, from 1.</param>
    /// <param name="chance">0..1</param>
    /// <returns><c>null</c> = give up.</returns>
    public TimeSpan? After(int failures, double chance) => failures >= Attempts
        ? null
        : TimeSpan.FromSeconds(chance * Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, Math.Min(failures - 1, MostDoublings))));
}
