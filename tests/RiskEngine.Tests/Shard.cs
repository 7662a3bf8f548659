using System.Buffers;
using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using System.Text;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;
using LaborRisk.RiskEngine.Pipeline;

namespace LaborRisk.RiskEngine.Tests;

/// <summary>A shard's engine behind its real pipeline, fed by hand, with everything it published.</summary>
internal sealed class Shard : IDisposable
{
    public static readonly Instant Monday = Instant.From(DateTimeOffset.Parse("2025-11-03T08:00:00+08:00", null));

    private readonly Thresholds thresholds;
    private readonly SignalBatch batch = new();
    private Subject<SignalBatch> batches = new();
    private HistoricalScheduler scheduler = new();
    private Engine engine;
    private IDisposable subscription;
    private readonly ulong key;
    private ulong strangers = 1_000_000;
    private bool started;

    /// <param name="key">Of the pseudonyms.</param>
    public Shard(CompanyDirectory directory, Thresholds? thresholds = null, Instant? start = null, ulong key = 1)
    {
        this.key = key;
        Directory = directory;
        Clock = start ?? Monday;
        this.thresholds = thresholds ?? new Thresholds();
        engine = new Engine(directory, this.thresholds);
        subscription = Subscribe(null);
    }

    /// <summary>Companies of a hundred staff each.</summary>
    public Shard(int companies = 40, Thresholds? thresholds = null, ulong key = 1)
        : this(Companies(companies), thresholds, key: key)
    {
    }

    public CompanyDirectory Directory { get; }

    public Instant Clock { get; private set; }

    public List<RiskScore> Scores { get; } = [];

    public List<DistrictSurge> Surges { get; } = [];

    public static CompanyDirectory Companies(int count, int? headcount = 100) => new(
        Enumerable.Range(0, count).Select(i => new Enterprise($"91990001TEST{i:D6}", $"企业{i:D3}", "镇街01", "C39", headcount, "", "")));

    /// <summary>The last published score; 0 before the first.</summary>
    public double ScoreOf(int company) => Scores.LastOrDefault(score => score.Company == company)?.Score ?? 0;

    public double HighestOf(int company) => Scores.Where(score => score.Company == company).Select(score => score.Score).DefaultIfEmpty().Max();

    /// <summary>Somebody asks now.</summary>
    /// <param name="worker">Who; <c>null</c> = somebody who never asked before.</param>
    /// <param name="late">How long ago it was asked, milliseconds.</param>
    public Shard Ask(int company, Topic topic = Topic.WageArrears, int? worker = null, long late = 0, float weight = 1)
    {
        var who = worker is { } known ? ((ulong)company << 20) + (ulong)known : ++strangers;
        batch.Add(new Signal
        {
            Kind = SignalKind.Query,
            Clock = Clock,
            At = Clock.Plus(-late),
            Company = company,
            Worker = PseudonymOf(who),
            Topic = topic,
            Weight = weight,
        });
        return this;
    }

    public Shard Report(EmploymentReport report)
    {
        batch.Add(Clock, report);
        return this;
    }

    public Shard Happen(EnterpriseEvent happened)
    {
        batch.Add(Clock, happened);
        return this;
    }

    public Shard Happen(int company, EnterpriseEventKind kind, ulong ticket = 0, double persons = double.NaN) =>
        Happen(new EnterpriseEvent(company, kind, Clock) { Ticket = ticket, Persons = persons });

    /// <summary>Hands over what was collected as one batch.</summary>
    public Shard Pass()
    {
        if (batch.Count > 0)
        {
            started = true;
            batches.OnNext(batch);
            batch.Clear();
        }

        return this;
    }

    /// <summary>Time goes on; a batch never reaches over an hour.</summary>
    public Shard Wait(long milliseconds)
    {
        var next = Clock.Plus(milliseconds);
        if (next.DistrictHour != Clock.DistrictHour)
        {
            Pass();
        }

        Clock = next;
        return this;
    }

    /// <summary>Passes what was collected and lets the timers run up to now.</summary>
    public Shard Settle()
    {
        Pass();
        scheduler.AdvanceTo(Clock.ToDistrictTime());
        return this;
    }

    /// <summary>Saves the state, forgets everything else and goes on from it in a new engine.</summary>
    public Shard Restart()
    {
        Pass();
        if (!started)
        {
            return this;
        }

        var reached = Instant.From(scheduler.Now);
        using var state = new MemoryStream();
        using var writer = new BinaryWriter(state);
        engine.Save(writer);
        state.Position = 0;
        using var reader = new BinaryReader(state);
        subscription.Dispose();
        (batches, scheduler, engine) = (new Subject<SignalBatch>(), new HistoricalScheduler(), new Engine(Directory, thresholds));
        engine.Load(reader);
        Assert.Equal(state.Length, state.Position);
        subscription = Subscribe(reached);
        return this;
    }

    /// <summary>Every published score as its contract line, and every surge.</summary>
    public IReadOnlyList<string> Published(int? company = null)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var lines = new NdjsonWriter(bytes, Directory);
        foreach (var score in Scores.Where(score => company is null || score.Company == company))
        {
            lines.Write(score, Engine.ModelVersion, thresholds.Version);
        }

        string[] scores = Encoding.UTF8.GetString(bytes.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return company is null ? [.. scores, .. Surges.Select(surge => surge.ToString())] : scores;
    }

    public void Dispose()
    {
        subscription.Dispose();
        batches.Dispose();
    }

    /// <summary>Any one-to-one scrambling will do for a keyed hash.</summary>
    private Pseudonym PseudonymOf(ulong worker)
    {
        var mixed = unchecked((uint)worker + 1) * (uint)((key * 2_654_435_769) | 1);
        return new Pseudonym((ulong)(mixed ^ (mixed >> 15)) << 32);
    }

    private IDisposable Subscribe(Instant? resumedAt) => batches.OnRecordClock(scheduler, resumedAt).ApplyTo(engine).Subscribe(decided =>
    {
        Scores.AddRange(decided.Decisions.Scores);
        Surges.AddRange(decided.Decisions.Surges);
    });
}
