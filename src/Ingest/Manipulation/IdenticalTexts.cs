using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>
/// Notices the same text coming from several accounts faster than people type: a script, not colleagues. Colleagues who share a link, and a class
/// of thirty that types one sentence within a minute, pass but for one in twenty-five. Keeps keyed hashes of texts, for ten minutes of event time.
/// </summary>
internal sealed class IdenticalTexts
{
    private const int Slots = 8;
    private const int MostTexts = 100_000;
    private const long KeptFor = 10 * 60 * Instant.Second;
    private const long TidyEvery = 60 * Instant.Second;

    /// <summary>At most one sighting in this time makes a text more usual, so that a burst does not excuse itself.</summary>
    private const long Step = Instant.Second / 8;

    /// <summary>Sightings in <see cref="KeptFor"/> from which a text is so usual in the district that only a single company's burst of it says anything.</summary>
    private const double Usual = 150;

    /// <summary>Other accounts of the same company within a span of time from which it is a machine's pace.</summary>
    private static readonly (int Others, long Within)[] OneCompany =
    [
        (2, Instant.Second / 4), (3, Instant.Second), (4, 2 * Instant.Second),
    ];

    /// <summary>The same of accounts anywhere.</summary>
    private static readonly (int Others, long Within) Anywhere = (Slots - 1, Instant.Second);

    private readonly Dictionary<ulong, Typed> texts = [];
    private Instant tidied = new(long.MinValue);

    /// <summary>Texts it could not keep because it was full.</summary>
    public long Forgotten { get; private set; }

    private record struct Sighting(ulong Account, int Company, long At);

    [InlineArray(Slots)]
    private struct Sightings
    {
        private Sighting first;
    }

    private struct Typed
    {
        public Sightings Last;
        public int Seen;
        public double Often;
        public long Counted;
        public long Latest;
    }

    /// <summary>Takes note of a search and says whether it keeps a machine's pace.</summary>
    /// <param name="text">Keyed hash of the folded text.</param>
    /// <param name="account">By which the account is recognised at other companies.</param>
    /// <param name="company">Or <see cref="Signal.DistrictOnly"/>.</param>
    public bool IsBurst(ulong text, ulong account, int company, Instant at)
    {
        Tidy(at);
        ref var typed = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out var known);
        var isBurst = known && IsBurst(typed, account, company, at.Milliseconds);
        Note(ref typed, new Sighting(account, company, at.Milliseconds));
        return isBurst;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(tidied.Milliseconds);
        writer.Write(texts.Count);
        foreach (var (text, typed) in texts)
        {
            writer.Write(text);
            writer.Write(typed.Seen);
            writer.Write(typed.Often);
            writer.Write(typed.Counted);
            writer.Write(typed.Latest);
            foreach (var sighting in typed.Last)
            {
                writer.Write(sighting.Account);
                writer.Write(sighting.Company);
                writer.Write(sighting.At);
            }
        }
    }

    public static IdenticalTexts Load(BinaryReader reader)
    {
        var kept = new IdenticalTexts { tidied = new Instant(reader.ReadInt64()) };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            ref var typed = ref CollectionsMarshal.GetValueRefOrAddDefault(kept.texts, reader.ReadUInt64(), out _);
            typed.Seen = reader.ReadInt32();
            typed.Often = reader.ReadDouble();
            typed.Counted = reader.ReadInt64();
            typed.Latest = reader.ReadInt64();
            for (var i = 0; i < Slots; i++)
            {
                typed.Last[i] = new Sighting(reader.ReadUInt64(), reader.ReadInt32(), reader.ReadInt64());
            }
        }

        return kept;
    }

    private static bool IsBurst(in Typed typed, ulong account, int company, long at)
    {
        foreach (var (others, within) in OneCompany)
        {
            if (company != Signal.DistrictOnly && Others(typed, account, company, at, within) >= others)
            {
                return true;
            }
        }

        return Faded(typed, at) < Usual && Others(typed, account, null, at, Anywhere.Within) >= Anywhere.Others;
    }

    /// <summary>Other accounts that typed it within the time before or, when this one is late, after.</summary>
    private static int Others(in Typed typed, ulong account, int? company, long at, long within)
    {
        Span<ulong> met = stackalloc ulong[Slots];
        var count = 0;
        for (var i = 0; i < Math.Min(typed.Seen, Slots); i++)
        {
            var one = typed.Last[i];
            if (one.Account != account && (company is null || one.Company == company) && Math.Abs(at - one.At) <= within
                && !met[..count].Contains(one.Account))
            {
                met[count++] = one.Account;
            }
        }

        return count;
    }

    private static void Note(ref Typed typed, Sighting sighting)
    {
        typed.Last[typed.Seen % Slots] = sighting;

        // Beyond the first round only the place in it matters; the number must not grow without end.
        typed.Seen = typed.Seen + 1 == 2 * Slots ? Slots : typed.Seen + 1;
        if (typed.Latest == 0 || sighting.At - typed.Counted >= Step)
        {
            typed.Often = Faded(typed, sighting.At) + 1;
            typed.Counted = sighting.At;
        }

        typed.Latest = Math.Max(typed.Latest, sighting.At);
    }

    private static double Faded(in Typed typed, long at) =>
        typed.Latest == 0 ? 0 : typed.Often * Math.Exp(-Math.Max(0, at - typed.Counted) / (double)KeptFor);

    /// <summary>When full, all is forgotten: what depended on a hash's place could not be repeated.</summary>
    private void Tidy(Instant now)
    {
        if (texts.Count >= MostTexts)
        {
            Forgotten += texts.Count;
            texts.Clear();
        }

        if (tidied.Milliseconds != long.MinValue && now - tidied < TidyEvery)
        {
            return;
        }

        tidied = now;
        foreach (var (text, typed) in texts)
        {
            if (now.Milliseconds - typed.Latest > KeptFor)
            {
                texts.Remove(text);
            }
        }
    }
}
