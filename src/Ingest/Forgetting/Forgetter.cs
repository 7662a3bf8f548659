using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Who asked, as far as the engine may know it.</summary>
/// <param name="Sighting">By which the worker is recognised when the epoch is over.</param>
/// <param name="Account">By which the account is recognised at other companies.</param>
internal readonly record struct Asker(Pseudonym Worker, int Epoch, ulong Sighting, ulong Account);

/// <summary>
/// Turns an account into a pseudonym of the event time's epoch. A worker seen in the epoch before keeps the old pseudonym during the
/// overlap, so nobody counts twice across a rotation; which old belongs to which new is written nowhere.
/// </summary>
internal sealed class Forgetter(EpochKeys keys)
{
    private readonly byte[] message = new byte[RecordFields.MaxBytes + DirectoryFile.IdLength + 1];
    private ExpiringHashes sightings = new();

    /// <param name="today">District day of the clock at which the query counts.</param>
    public Asker Forget(ReadOnlySpan<byte> enterpriseId, ReadOnlySpan<byte> account, Instant at, int today)
    {
        // Code of the company, a zero byte, account: no two pairs give the same bytes.
        enterpriseId.CopyTo(message);
        message[enterpriseId.Length] = 0;
        account.CopyTo(message.AsSpan(enterpriseId.Length + 1));
        var pair = message.AsSpan(0, enterpriseId.Length + 1 + account.Length);

        var epoch = Epoch.Of(at);
        if (today <= Epoch.LastUse(epoch - 1) && keys.Find(epoch - 1) is { } before)
        {
            var sighting = before.SightingOf(pair);
            if (sightings.Contains(sighting, today))
            {
                return new Asker(before.PseudonymOf(pair), epoch - 1, sighting, keys.Of(epoch).AccountOf(account));
            }
        }

        var key = keys.Of(epoch);
        return new Asker(key.PseudonymOf(pair), epoch, key.SightingOf(pair), key.AccountOf(account));
    }

    /// <summary>The query was accepted: its asker is known from now on.</summary>
    public void Remember(in Asker asker, int today) => sightings.Add(asker.Sighting, Epoch.LastUse(asker.Epoch), today);

    public void Save(BinaryWriter writer, int today) => sightings.Save(writer, today);

    public void Load(BinaryReader reader) => sightings = ExpiringHashes.Load(reader);
}
