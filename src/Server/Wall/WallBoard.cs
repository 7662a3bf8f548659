using LaborRisk.Alerts.Episodes;
using LaborRisk.Domain;

namespace LaborRisk.Server.Wall;

/// <summary>What the wall shows, kept as the flow decides it. On the shard's thread only.</summary>
internal sealed class WallBoard
{
    private const int StateVersion = 2;
    private const int VersionWithoutHours = 1;
    private const int StepsKept = 60;

    private readonly Dictionary<int, RiskScore> scores = [];
    private readonly Dictionary<string, WallStep> open = [];
    private readonly Queue<WallStep> steps = [];
    private readonly Instant?[] lastHeard = new Instant?[3];
    private int today;

    public TopicHeat Heat { get; } = new();

    /// <summary>What is told of the intake.</summary>
    public ClosedHour ClosedHour { get; } = new();

    /// <summary>Accepted today on the engine's clock.</summary>
    public long SignalsToday { get; private set; }

    /// <summary>Those of a day, which is today or has just begun.</summary>
    public long SignalsOn(int day) => day > today ? 0 : SignalsToday;

    /// <summary>Alerts raised today on the engine's clock.</summary>
    public int AlertsToday { get; private set; }

    /// <summary>Scores that are not silent.</summary>
    public IReadOnlyCollection<RiskScore> Scores => scores.Values;

    /// <summary>The last step of each open alert.</summary>
    public IReadOnlyCollection<WallStep> OpenAlerts => open.Values;

    /// <summary>Oldest first.</summary>
    public IReadOnlyCollection<WallStep> Steps => steps;

    /// <summary>Event time of the last record, by kind.</summary>
    public IReadOnlyList<Instant?> LastHeard => [.. lastHeard];

    /// <summary>The score a step of the company rests on.</summary>
    public RiskScore? ScoreOf(int company) => scores.GetValueOrDefault(company);

    public void Hear(SignalBatch batch)
    {
        foreach (ref readonly var signal in batch.Signals)
        {
            Turn(signal.Clock);
            SignalsToday++;
            Heat.Hear(signal, today);
            ref var last = ref lastHeard[(int)signal.Kind];
            last = last is { } before && before > signal.At ? before : signal.At;
        }
    }

    public void Hear(RiskScore score)
    {
        Turn(score.At);
        if (score.Score > 0)
        {
            scores[score.Company] = score;
        }
        else
        {
            scores.Remove(score.Company);
        }
    }

    public void Hear(AlertTransition alert)
    {
        Turn(alert.At);
        var step = WallStep.Of(alert);
        if (!step.IsOpenAfter)
        {
            open.Remove(step.AlertId);
        }
        else if (step.Opens || open.ContainsKey(step.AlertId))
        {
            open[step.AlertId] = step;
        }

        if (step.Transition == TransitionKind.Raised)
        {
            AlertsToday++;
            if (step.Company == Signal.DistrictOnly)
            {
                Heat.Surged(step.Topic, today);
            }
        }

        steps.Enqueue(step);
        if (steps.Count > StepsKept)
        {
            steps.Dequeue();
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(StateVersion);
        writer.Write(today);
        writer.Write(SignalsToday);
        writer.Write(AlertsToday);
        foreach (var last in lastHeard)
        {
            writer.Write(last?.Milliseconds ?? long.MinValue);
        }

        Heat.Save(writer);
        ClosedHour.Save(writer);
        Save(writer, open.Values);
        Save(writer, steps);
        writer.Write(scores.Count);
        foreach (var score in scores.Values)
        {
            writer.Write(score.Company);
            writer.Write(score.At.Milliseconds);
            writer.Write(score.Score);
            writer.Write((byte)score.Level);
            writer.Write(score.Drivers.Count);
            foreach (var driver in score.Drivers)
            {
                DriverFormat.Write(writer, driver);
            }
        }
    }

    /// <exception cref="InvalidDataException">Saved by another version.</exception>
    public void Load(BinaryReader reader)
    {
        var version = reader.ReadInt32();
        if (version is not (StateVersion or VersionWithoutHours))
        {
            throw new InvalidDataException("大屏状态属于另一版本。 / The saved wall is of another version.");
        }

        (today, SignalsToday, AlertsToday) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt32());
        for (var i = 0; i < lastHeard.Length; i++)
        {
            lastHeard[i] = reader.ReadInt64() is var at and not long.MinValue ? new Instant(at) : null;
        }

        Heat.Load(reader, withShown: version == StateVersion);
        if (version == StateVersion)
        {
            ClosedHour.Load(reader);
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var step = WallStep.Load(reader);
            open[step.AlertId] = step;
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            steps.Enqueue(WallStep.Load(reader));
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (company, at, score, level) = (reader.ReadInt32(), new Instant(reader.ReadInt64()), reader.ReadDouble(), (RiskLevel)reader.ReadByte());
            var drivers = new Driver[reader.ReadInt32()];
            for (var i = 0; i < drivers.Length; i++)
            {
                drivers[i] = DriverFormat.Read(reader);
            }

            scores[company] = new RiskScore(company, at, score, level, drivers);
        }
    }

    private void Turn(Instant clock)
    {
        if (clock.DistrictDay > today)
        {
            (today, SignalsToday, AlertsToday) = (clock.DistrictDay, 0, 0);
        }
    }

    private static void Save(BinaryWriter writer, IReadOnlyCollection<WallStep> steps)
    {
        writer.Write(steps.Count);
        foreach (var step in steps)
        {
            step.Save(writer);
        }
    }
}
