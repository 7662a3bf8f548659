using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Events;

/// <summary>One piece of evidence that happened at a company, fading from <see cref="At"/>.</summary>
internal readonly record struct EventTrace(Instant At, ulong Ticket, float LogRatio, EnterpriseEventKind Kind, Topic ReportedTopic);

/// <summary>
/// Weighs registry entries, tickets and mediators' reports: a kind counts by how much commoner it is in trouble than among all companies, where the
/// common rate is learned, so that a harmless share change is soon known to be harmless. Reports count more with the people they concern.
/// </summary>
internal sealed class EventModel(int companies)
{
    private const double HalfLifeDays = 12;
    private const int ForgottenAfterDays = 60;
    private const int MostKept = 8;
    private const double LargestLogRatio = 8;

    /// <summary>Company-years that the table's rates weigh against what the stream shows.</summary>
    private const double PriorCompanyYears = 150;

    private readonly double[] counts = new double[EnterpriseEventKinds.Count];
    private Instant first;
    private bool started;

    /// <summary>Takes one event. Returns whether it is new evidence.</summary>
    public bool Take(ref EventTrace[]? traces, EnterpriseEvent happened, Instant clock)
    {
        if (!started)
        {
            started = true;
            first = clock;
        }

        if (happened.CausedByOurAlert || happened.Kind == EnterpriseEventKind.Unknown)
        {
            return false;
        }

        var trace = new EventTrace(happened.At, happened.Ticket, (float)LogRatio(happened, clock), happened.Kind, happened.Topic ?? Topic.Other);
        for (var i = 0; i < (traces?.Length ?? 0); i++)
        {
            if (happened.Ticket != 0 && traces![i].Ticket == happened.Ticket)
            {
                if (traces[i].LogRatio >= trace.LogRatio)
                {
                    return false;
                }

                traces[i] = trace with { At = traces[i].At };
                return true;
            }
        }

        counts[(int)happened.Kind]++;
        traces = Kept(traces, clock, trace);
        return true;
    }

    /// <summary>What the traces say at <paramref name="clock"/>, and which is the heaviest (−1 = none). Of one kind the heaviest counts in full, others half.</summary>
    public static (double LogRatio, int Heaviest) Standing(EventTrace[]? traces, Instant clock)
    {
        if (traces is null)
        {
            return (0, -1);
        }

        var sum = 0.0;
        var heaviest = -1;
        var most = 0.0;
        Span<double> ofKind = stackalloc double[EnterpriseEventKinds.Count];
        ofKind.Clear();
        for (var i = 0; i < traces.Length; i++)
        {
            var weight = Faded(traces[i], clock);
            ref var largest = ref ofKind[(int)traces[i].Kind];
            sum += (weight / 2) + (Math.Max(0, weight - largest) / 2);
            largest = Math.Max(largest, weight);
            if (weight > most)
            {
                most = weight;
                heaviest = i;
            }
        }

        return (Math.Min(sum, LargestLogRatio), heaviest);
    }

    public static double Faded(in EventTrace trace, Instant clock)
    {
        var days = Math.Max(0, clock - trace.At) / (double)Instant.Day;
        return days > ForgottenAfterDays ? 0 : trace.LogRatio * Math.Exp(-days * Math.Log(2) / HalfLifeDays);
    }

    private double LogRatio(EnterpriseEvent happened, Instant clock)
    {
        var weight = KindWeight.Of(happened.Kind);
        var years = companies * Math.Max(0, clock - first) / (365.25 * Instant.Day);
        var perYear = ((weight.PerCompanyYear * PriorCompanyYears) + counts[(int)happened.Kind]) / (PriorCompanyYears + years);
        var usual = 1 - Math.Exp(-perYear * 21 / 365.25);
        var logRatio = Math.Log((weight.ShareInTrouble + usual) / usual);
        if (weight.IsReport)
        {
            logRatio += double.IsNaN(happened.Persons) ? 0 : Math.Clamp(-1.5 + (1.5 * Math.Log(Math.Max(1, happened.Persons))), -1.5, 3);
            logRatio += double.IsNaN(happened.Severity) ? 0 : 4 * (happened.Severity - 0.4);
        }

        return Math.Max(0, logRatio);
    }

    private static EventTrace[] Kept(EventTrace[]? traces, Instant clock, EventTrace added)
    {
        var kept = new List<EventTrace>(MostKept);
        foreach (var trace in traces ?? [])
        {
            if (clock - trace.At <= ForgottenAfterDays * Instant.Day)
            {
                kept.Add(trace);
            }
        }

        if (kept.Count == MostKept)
        {
            kept.Remove(kept.MinBy(trace => Faded(trace, clock)));
        }

        kept.Add(added);
        return [.. kept];
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(started);
        writer.Write(first.Milliseconds);
        foreach (var count in counts)
        {
            writer.Write(count);
        }
    }

    public void Load(BinaryReader reader)
    {
        started = reader.ReadBoolean();
        first = new Instant(reader.ReadInt64());
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = reader.ReadDouble();
        }
    }
}
