using System.Globalization;
using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server;
using LaborRisk.Simulator;

namespace LaborRisk.WholeProduct.Demo;

/// <summary>The living district through the whole path, door and engine, on the records' clock.</summary>
internal sealed class LivingRun : IDisposable
{
    private readonly EpochKeys keys = EpochKeys.InMemory();
    private readonly Intake intake;
    private readonly HourlyBatches batches = new();
    private readonly Subject<SignalBatch> stream = new();
    private readonly IEnumerator<LivingLine> lines;
    private int position;

    public LivingRun(LivingDistrict district)
    {
        using var folder = new Folder();
        district.WriteDirectory(folder.Path);
        Companies = DirectoryFile.Read(Path.Combine(folder.Path, "enterprises.csv")).Companies;
        var officers = OfficersFile.Read(Path.Combine(folder.Path, "officers.csv"));
        intake = new Intake(Companies, TopicClassifier.LoadDefault(), keys, _ => { });
        new Flow(Companies, officers, new Thresholds()).Run(stream, new HistoricalScheduler()).Subscribe(Hear);
        lines = district.Lines().GetEnumerator();
        lines.MoveNext();
    }

    public CompanyDirectory Companies { get; }

    public IntakeCounters Counters => intake.Counters;

    public List<RiskScore> Scores { get; } = [];

    public List<AlertTransition> Alerts { get; } = [];

    /// <summary>Takes all lines due before the moment.</summary>
    public void RunUntil(Instant moment)
    {
        for (; lines.Current.DueAt < moment; lines.MoveNext())
        {
            Take(lines.Current.Line);
        }
    }

    /// <summary>A visitor of the library joins with a question.</summary>
    public void Ask(string enterprise, string visitor, string question, Instant at)
    {
        RunUntil(at);
        var id = position.ToString(CultureInfo.InvariantCulture);
        var who = $$"""{"type":"worker-query","id":"v{{id}}","enterpriseId":"{{enterprise}}","workerId":"{{visitor}}",""";
        Take(Encoding.UTF8.GetBytes($$"""{{who}}"text":"{{question}}","at":"{{at}}"}"""));
    }

    public void Dispose()
    {
        lines.Dispose();
        stream.Dispose();
        keys.Dispose();
    }

    private void Take(byte[] line)
    {
        intake.Accept(line, new RecordOrigin("living", ++position), batches);
        batches.Flush();
        while (batches.TryTake(out var batch))
        {
            stream.OnNext(batch);
        }
    }

    private void Hear(Outcome outcome)
    {
        Scores.AddRange(outcome.Scores);
        Alerts.AddRange(outcome.Alerts);
    }
}
