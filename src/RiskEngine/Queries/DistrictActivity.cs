using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// How many workers of the whole district ask about each topic, by closed hour. A company's expectation is its share of these totals, so that
/// seasons, holidays, news and growing awareness, which move everybody, move the expectation and not the evidence.
/// </summary>
internal sealed class DistrictActivity
{
    private const int HorizonHours = QueryParameters.HorizonDays * 24;
    private const int Ring = HorizonHours + 1;
    private const int WindowLanes = 8;
    private static readonly double HourlyDecay = Math.Pow(0.5, 1 / (QueryParameters.HalfLifeDays * 24));

    private readonly int[] hours = new int[Ring * Topics.Scoring];
    private readonly int[] windows = new int[QueryParameters.Windows * Topics.Scoring];
    private readonly double[] past = new double[Topics.Scoring];
    private TopicCounts exposure;
    private readonly float[] inWindows = new float[Topics.Scoring * WindowLanes];
    private readonly float[] support = new float[Topics.Scoring * WindowLanes];
    private readonly double[] normal = new double[Topics.Scoring];
    private double pastHours;
    private int hour = -1;
    private int firstHour;

    /// <summary>The open hour; totals are of hours before it. −1 before the first record.</summary>
    public int Hour => hour;

    /// <summary>Workers who left the horizon by topic, forgotten with the half-life: the exposure that companies' pasts are shares of.</summary>
    public ref readonly TopicCounts Past => ref exposure;

    public double PastOfAll { get; private set; }

    /// <summary>Expected workers of the whole district in the window, on a topic, as the window itself goes.</summary>
    public double Expected(int topic, int window) => inWindows[(topic * WindowLanes) + window];

    /// <summary>The same for all windows, a lane each; three lanes are unused and 0.</summary>
    public Vector256<float> ExpectedInWindows(int topic) => Vector256.Create<float>(inWindows.AsSpan(topic * WindowLanes, WindowLanes));

    /// <summary>
    /// Workers that the expectation of each window rests on, a lane each: those seen, and what they were shrunk by. Never 0, so that a company can be left out.
    /// </summary>
    public Vector256<float> SupportInWindows(int topic) => Vector256.Create<float>(support.AsSpan(topic * WindowLanes, WindowLanes));

    /// <summary>Workers in the window's closed hours.</summary>
    public int Seen(int topic, int window) => windows[(topic * QueryParameters.Windows) + window];

    /// <summary>Workers in the last closed hours; at most the horizon's.</summary>
    public int SeenInLast(int topic, int closedHours)
    {
        var seen = 0;
        for (var back = 1; back <= Math.Min(closedHours, HorizonHours); back++)
        {
            seen += hours[PlaceOf(hour - back) + topic];
        }

        return seen;
    }

    /// <summary>Workers a day on the topic, as the past has it.</summary>
    public double NormalPerDay(int topic) => normal[topic];

    /// <summary>Counts one worker at an event-time hour no later than the open one. Older than the horizon: ignored.</summary>
    public void Add(int topic, int atHour)
    {
        var age = hour - atHour;
        if (age is < 0 or > HorizonHours)
        {
            return;
        }

        hours[PlaceOf(atHour) + topic]++;
        for (var window = 0; age >= 1 && window < QueryParameters.Windows; window++)
        {
            windows[(topic * QueryParameters.Windows) + window] += age <= QueryParameters.WindowDays[window] * 24 ? 1 : 0;
        }
    }

    /// <summary>Opens <paramref name="nextHour"/>: closes all hours before it.</summary>
    public void Open(int nextHour)
    {
        if (hour < 0)
        {
            hour = firstHour = nextHour;
            Estimate();
            return;
        }

        if (nextHour <= hour)
        {
            return;
        }

        while (hour < nextHour)
        {
            CloseHour();
        }

        Estimate();
    }

    private void CloseHour()
    {
        var closed = hours.AsSpan(PlaceOf(hour), Topics.Scoring);
        hour++;
        pastHours *= HourlyDecay;
        if (hour - HorizonHours > firstHour)
        {
            pastHours++;
        }

        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            for (var window = 0; window < QueryParameters.Windows; window++)
            {
                var leaving = hour - 1 - (QueryParameters.WindowDays[window] * 24);
                windows[(topic * QueryParameters.Windows) + window] += closed[topic] - hours[PlaceOf(leaving) + topic];
            }

            past[topic] *= HourlyDecay;
        }

        var oldest = hour - 1 - HorizonHours;
        if (oldest >= firstHour)
        {
            for (var topic = 0; topic < Topics.Scoring; topic++)
            {
                past[topic] += hours[PlaceOf(oldest) + topic];
            }
        }

        hours.AsSpan(PlaceOf(hour), Topics.Scoring).Clear();
    }

    /// <summary>Where an hour's counts begin; hours before 1970 too, which leave the windows in its first weeks.</summary>
    private static int PlaceOf(int of) => ((of % Ring) + Ring) % Ring * Topics.Scoring;

    private void Estimate()
    {
        PastOfAll = 0;
        var recentHours = Math.Min(HorizonHours, hour - firstHour);
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            PastOfAll += past[topic];
            exposure[topic] = (float)past[topic];
            var recent = Seen(topic, QueryParameters.Windows - 1);
            normal[topic] = (past[topic] + recent + 0.5) / (pastHours + recentHours + 24) * 24;
            for (var window = 0; window < QueryParameters.Windows; window++)
            {
                var days = QueryParameters.WindowDays[window];
                var usual = normal[topic] * Math.Min(days, recentHours / 24.0);
                var seen = Seen(topic, window) + QueryParameters.FactorShrinkage;
                inWindows[(topic * WindowLanes) + window] = (float)(normal[topic] * days * seen / (usual + QueryParameters.FactorShrinkage));
                support[(topic * WindowLanes) + window] = (float)seen;
            }
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes<float>(support));
        writer.Write(hour);
        writer.Write(firstHour);
        writer.Write(pastHours);
        writer.Write(MemoryMarshal.AsBytes<int>(hours));
        writer.Write(MemoryMarshal.AsBytes<int>(windows));
        writer.Write(MemoryMarshal.AsBytes<double>(past));

        // Not estimated anew on loading: late queries move the windows within the hour, the estimates only when it closes.
        writer.Write(PastOfAll);
        writer.Write(MemoryMarshal.AsBytes<double>(normal));
        writer.Write(MemoryMarshal.AsBytes<float>(inWindows));
        writer.Write(MemoryMarshal.AsBytes<float>(exposure));
    }

    public void Load(BinaryReader reader)
    {
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(support.AsSpan()));
        hour = reader.ReadInt32();
        firstHour = reader.ReadInt32();
        pastHours = reader.ReadDouble();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hours.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(windows.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(past.AsSpan()));
        PastOfAll = reader.ReadDouble();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(normal.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(inWindows.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes((Span<float>)exposure));
    }
}
