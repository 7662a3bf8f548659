using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>
/// Counts wrong sign-ins by the name typed, known or not, and the place they come from. From the fifth on each one locks the name for that place for
/// twice as long as the one before: 1 minute to 1 hour. From all places together a name bears 100, so that no stranger keeps its owner out.
/// </summary>
public sealed class SignInFailures(LedgerStore store, TimeProvider clock)
{
    private const int FreeOfPlace = 5;
    private const int FreeOfName = 100;
    private const string Everywhere = "";
    private const long FirstLock = 60 * Instant.Second;
    private const long LongestLock = Instant.Hour;
    private const int Doublings = 6;

    // A name left in peace for a day starts anew; so the table does not grow with what attackers type.
    private const long Memory = Instant.Day;

    private const string Select =
        "SELECT failures AS Failures, locked_until AS LockedMs FROM sign_in_failures WHERE name_hash = @Name AND place_hash = @Place";

    private const string Keep = """
        INSERT INTO sign_in_failures (name_hash, place_hash, failures, last_at, locked_until) VALUES (@Name, @Place, @Failures, @Now, @LockedUntil)
        ON CONFLICT (name_hash, place_hash) DO UPDATE SET
            failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until
        """;

    // Addresses are few enough to be guessed from a plain hash: the key dies with the process.
    private readonly byte[] key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    private Instant Now => Instant.From(clock.GetUtcNow());

    /// <summary>Counts an attempt before it is looked at, so that many at once gain nothing.</summary>
    /// <param name="place">Where it comes from, such as an address.</param>
    /// <returns>Until when the name is locked; <c>null</c> = the attempt may be looked at.</returns>
    public Instant? Begin(string name, string place)
    {
        var now = Now;
        return store.Write<Instant?>(work =>
        {
            work.Execute("DELETE FROM sign_in_failures WHERE last_at <= @Since", new { Since = now.Milliseconds - Memory });
            (string Place, int Free, Row Row)[] counts =
            [
                .. new[] { (Place: PlaceHash(place), Free: FreeOfPlace), (Place: Everywhere, Free: FreeOfName) }
                    .Select(count => (count.Place, count.Free, work.First<Row>(Select, new { Name = Fingerprint.Of(name), count.Place }) ?? new Row())),
            ];
            if (counts.Max(count => count.Row.LockedMs) is var until && until > now.Milliseconds)
            {
                return new Instant(until);
            }

            foreach (var (of, free, row) in counts)
            {
                var failures = row.Failures + 1;
                var locked = failures < free ? 0 : Math.Min(LongestLock, FirstLock << (int)Math.Min(Doublings, failures - free));
                work.Execute(
                    Keep,
                    new { Name = Fingerprint.Of(name), Place = of, Failures = failures, Now = now.Milliseconds, LockedUntil = now.Milliseconds + locked });
            }

            return null;
        });
    }

    /// <summary>A right sign-in: the place and the name as a whole start anew.</summary>
    public void Forget(string name, string place) => store.Write(work => work.Execute(
        "DELETE FROM sign_in_failures WHERE name_hash = @Name AND place_hash IN (@Everywhere, @Place)",
        new { Name = Fingerprint.Of(name), Everywhere, Place = PlaceHash(place) }));

    /// <summary>An administrator unlocks, wherever the failures came from.</summary>
    public void Unlock(string name) =>
        store.Write(work => work.Execute("DELETE FROM sign_in_failures WHERE name_hash = @Name", new { Name = Fingerprint.Of(name) }));

    private string PlaceHash(string place) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(place)));

    private sealed record Row
    {
        public long Failures { get; init; }

        public long LockedMs { get; init; }
    }
}
