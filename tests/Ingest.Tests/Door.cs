using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Ingest.Tests;

/// <summary>An intake over a directory of three companies, with everything it said.</summary>
internal sealed class Door
{
    public const string CompanyA = "91990001AAAAAAAAA1";
    public const string CompanyB = "91990001BBBBBBBBB2";
    public const string CompanyC = "91990001CCCCCCCCC3";
    public const string CompanyD = "91990001DDDDDDDDD4";

    public static readonly CompanyDirectory Companies = new(
        new[] { CompanyA, CompanyB, CompanyC, CompanyD }.Select(id => new Enterprise(id, "企业" + id[8], "镇街01", "C39", 100, "", "")));

    private static readonly ThreadLocal<TopicClassifier> Classifiers = new(TopicClassifier.LoadDefault);

    private readonly HourlyBatches batches = new();
    private long line;

    public Door(EpochKeys? keys = null, TimeProvider? arrival = null, Instant? until = null, DoorLog? log = null, bool keepsTexts = false) =>
        Intake = new Intake(Companies, Classifier, keys ?? EpochKeys.InMemory(), DeadLetters.Add, arrival, log)
        {
            Until = until ?? Instant.MaxValue,
            KeepsTexts = keepsTexts,
        };

    /// <summary>One a thread: it is not to be shared, and dear to load.</summary>
    public static TopicClassifier Classifier => Classifiers.Value!;

    public Intake Intake { get; }

    public List<DeadLetter> DeadLetters { get; } = [];

    public List<Signal> Signals { get; } = [];

    public List<EmploymentReport> Reports { get; } = [];

    public List<EnterpriseEvent> Events { get; } = [];

    /// <summary>Signals before the last record was accepted.</summary>
    public int Seen { get; private set; }

    public Door Take(params ReadOnlySpan<string> records)
    {
        foreach (var record in records)
        {
            Take(Encoding.UTF8.GetBytes(record));
        }

        return this;
    }

    public void Take(byte[] record, SignalKind? stream = null)
    {
        Intake.Accept(record, new RecordOrigin("events.ndjson", ++line, stream), batches);
        Drain();
    }

    /// <summary>Brings it forward by what another door noted.</summary>
    public void Repeat(byte[] steps)
    {
        Intake.Repeat(steps, batches);
        Drain();
    }

    public Door End()
    {
        Intake.Complete(batches);
        Drain();
        return this;
    }

    public void Resume(Door earlier)
    {
        line = earlier.line;
        using var state = new MemoryStream(earlier.SavedState());
        using var reader = new BinaryReader(state);
        Intake.Load(reader);
        DeadLetters.AddRange(earlier.DeadLetters);
        Signals.AddRange(earlier.Signals);
        Reports.AddRange(earlier.Reports);
        Events.AddRange(earlier.Events);
    }

    public byte[] SavedState()
    {
        using var state = new MemoryStream();
        using (var writer = new BinaryWriter(state))
        {
            Intake.Save(writer);
        }

        return state.ToArray();
    }

    /// <summary>What was said in all, without what depends on keys.</summary>
    public string Transcript()
    {
        var names = new Dictionary<ulong, int>();
        var text = new StringBuilder();
        foreach (var signal in Signals)
        {
            var who = names.TryGetValue(signal.Worker.Value, out var known) ? known : names[signal.Worker.Value] = names.Count;
            text.AppendLine($"{signal.Kind} {signal.Clock} {signal.At} {signal.Company} {who} {signal.Topic} {signal.Weight}");
        }

        DeadLetters.ForEach(letter => text.AppendLine(letter.ToString()));
        var counters = Intake.Counters;
        text.AppendLine($"{counters.Read} {counters.AcceptedInAll} {counters.Duplicates} {counters.Late} {counters.DeadLettersInAll}");
        return text.ToString();
    }

    private void Drain()
    {
        Seen = Signals.Count;
        batches.Flush();
        while (batches.TryTake(out var batch))
        {
            foreach (ref readonly var signal in batch.Signals)
            {
                Signals.Add(signal);
                if (signal.Kind == SignalKind.Employment)
                {
                    Reports.Add(batch.ReportOf(signal));
                }
                else if (signal.Kind == SignalKind.Event)
                {
                    Events.Add(batch.EventOf(signal));
                }
            }
        }
    }
}
