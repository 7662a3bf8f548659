using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>
/// Finds phrases that are nobody's because so many type them: what the classifier does not know yet. Until a phrase is over the gate only keyed hashes
/// are held, under a key of the process; a week's hashes are dropped when it ends, and only then are its phrases told, so that nobody can see by
/// asking often when the last worker came. Nothing here is ever saved: a restart begins the week anew.
/// </summary>
/// <param name="companies">For their names, which no phrase may hold.</param>
internal sealed class CommonPhrases(Func<CompanyDirectory> companies)
{
    public const int LeastWorkers = 20;
    public const int LeastCompanies = 5;

    private const int MostPhrases = 50_000;
    private const int WeeksTold = 8;
    private const int DaysOfWeek = 7;

    private readonly SipHash key = SipHash.From(RandomNumberGenerator.GetBytes(SipHash.KeyBytes));
    private readonly Dictionary<ulong, Hearers> heard = [];
    private readonly SortedSet<string> overGate = new(StringComparer.Ordinal);
    private readonly List<CommonPhrase> told = [];
    private DateOnly week;

    /// <summary>Phrases not counted because too many were.</summary>
    public long Dropped { get; private set; }

    /// <summary>A query the classifier gave no labour topic.</summary>
    /// <param name="folded">Its folded text.</param>
    /// <param name="company">One of no company counts as a worker, but not for the companies.</param>
    /// <param name="now">The clock.</param>
    public void Hear(ReadOnlySpan<char> folded, ReadOnlySpan<byte> account, int company, Instant now)
    {
        Turn(now);
        if (!PersonalTraces.IsFree(folded))
        {
            return;
        }

        var phrase = key.Of(MemoryMarshal.AsBytes(folded));
        if (!heard.TryGetValue(phrase, out var hearers))
        {
            if (heard.Count >= MostPhrases)
            {
                DropTheRarest();
            }

            heard.Add(phrase, hearers = new Hearers());
        }

        if (hearers.Add(key.Of(account), company) && !PersonalTraces.NamesACompany(folded, companies()))
        {
            overGate.Add(folded.ToString());
        }
    }

    /// <summary>The phrases of the weeks that are over, at most eight weeks back: newest week first, then by their characters.</summary>
    public IReadOnlyList<CommonPhrase> ToldAt(Instant? now)
    {
        if (now is { } moment)
        {
            Turn(moment);
        }

        return [.. told];
    }

    private void Turn(Instant now)
    {
        var date = DateOnly.FromDateTime(now.ToDistrictTime().DateTime);
        var monday = date.AddDays(-(((int)date.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        if (monday <= week)
        {
            return;
        }

        told.InsertRange(0, overGate.Select(text => new CommonPhrase(text, week)));
        told.RemoveAll(phrase => phrase.Week < monday.AddDays(-DaysOfWeek * WeeksTold));
        overGate.Clear();
        heard.Clear();
        week = monday;
    }

    private void DropTheRarest()
    {
        var fewest = heard.Values.Min(hearers => hearers.Workers);
        foreach (var (phrase, hearers) in heard)
        {
            if (hearers.Workers == fewest)
            {
                heard.Remove(phrase);
                Dropped++;
            }
        }
    }

    /// <summary>Who typed one phrase: keyed hashes, no more than the gate needs.</summary>
    private sealed class Hearers
    {
        private readonly HashSet<ulong> workers = [];
        private readonly HashSet<int> companies = [];
        private bool isOver;

        public int Workers => workers.Count;

        /// <returns>With this one the phrase has passed the gate.</returns>
        public bool Add(ulong worker, int company)
        {
            if (isOver)
            {
                return false;
            }

            if (workers.Count < LeastWorkers)
            {
                workers.Add(worker);
            }

            if (company != Signal.DistrictOnly && companies.Count < LeastCompanies)
            {
                companies.Add(company);
            }

            return isOver = workers.Count == LeastWorkers && companies.Count == LeastCompanies;
        }
    }
}
