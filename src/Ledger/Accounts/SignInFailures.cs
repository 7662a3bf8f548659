using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>
/// Counts wrong sign-ins by the name typed, known or not. From the fifth on each one locks the name for twice as long as the one before: 1
/// minute to 1 hour.
/// </summary>
public sealed class SignInFailures(LedgerStore store, TimeProvider clock)
{
    private const int Free = 5;
    private const long FirstLock = 60 * Instant.Second;
    private const long LongestLock = Instant.Hour;
    private const int Doublings = 6;

    // A name left in peace for a day starts anew; so the table does not grow with what attackers type.
    private const long Memory = Instant.Day;

    private const string Select = "SELECT failures AS Failures, locked_until AS LockedMs FROM sign_in_failures WHERE name_hash = @Hash";

    private const string Keep = """
        INSERT INTO sign_in_failures (name_hash, failures, last_at, locked_until) VALUES (@Hash, @Failures, @Now, @LockedUntil)
        ON CONFLICT (name_hash) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until
        """;

    private Instant Now => Instant.From(clock.GetUtcNow());

    /// <summary>Counts an attempt before it is looked at, so that many at once gain nothing.</summary>
    /// <returns>Until when the name is locked; <c>null</c> = the attempt may be looked at.</returns>
    public Instant? Begin(string name)
    {
        var now = Now;
        return store.Write<Instant?>(work =>
        {
            var values = new { Hash = Fingerprint.Of(name), Since = now.Milliseconds - Memory };
            work.Execute("DELETE FROM sign_in_failures WHERE last_at <= @Since", values);
            var row = work.First<Row>(Select, values);
            if (row is not null && row.LockedMs > now.Milliseconds)
            {
                return new Instant(row.LockedMs);
            }

            var failures = (row?.Failures ?? 0) + 1;
            var locked = failures < Free ? 0 : Math.Min(LongestLock, FirstLock << (int)Math.Min(Doublings, failures - Free));
            work.Execute(Keep, new { values.Hash, Failures = failures, Now = now.Milliseconds, LockedUntil = now.Milliseconds + locked });
            return null;
        });
    }

    /// <summary>A right sign-in, or an administrator who unlocks.</summary>
    public void Forget(string name) =>
        store.Write(work => work.Execute("DELETE FROM sign_in_failures WHERE name_hash = @Hash", new { Hash = Fingerprint.Of(name) }));

    private sealed record Row
    {
        public long Failures { get; init; }

        public long LockedMs { get; init; }
    }
}
