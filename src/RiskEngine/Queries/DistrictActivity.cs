using System.Runtime.InteropServices;
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
    private static readonly double HourlyDecay = Math.Pow(0.5, 1 / (QueryParameters.HalfLifeDays * 24));

    private readonly int[] hours = new int[Ring * Topics.Scoring];
    private readonly int[] windows = new int[QueryParameters.Windows * Topics.Scoring];
    private readonly double[] past = new double[Topics.Scoring];
    private readonly double[] factors = new double[QueryParameters.Windows * Topics.Scoring];
    private readonly double[] normal = new double[Topics.Scoring];
    private double pastHours;
    private int hour = -1;
    private int firstHour;

    /// <summary>The open hour; totals are of hours before it. −1 before the first record.</summary>
    public int Hour => hour;

    /// <summary>Workers who left the horizon, forgotten with the half-life: the exposure that companies' pasts are shares of.</summary>
    public double Past(int topic) => past[topic];

    public double PastOfAll { get; private set; }

    /// <summary>Expected workers of the whole district in the window, on a topic, as the window itself goes.</summary>
    public double Expected(int topic, int window) => normal[topic] * QueryParameters.WindowDays[window] * factors[(topic * QueryParameters.Windows) + window];

    /// <summary>How this window's total compares with its own expectation; 1 = as usual.</summary>
    public double Factor(int topic, int window) => factors[(topic * QueryParameters.Windows) + window];

    /// <summary>Workers in the window's closed hours.</summary>
    public int Seen(int topic, int window) => windows[(topic * QueryParameters.Windows) + window];

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

        hours[(atHour % Ring * Topics.Scoring) + topic]++;
        for (var window = 0; window < QueryParameters.Windows; window++)
        {
            if (age >= 1 && age <= QueryParameters.WindowDays[window] * 24)
            {
                windows[(topic * QueryParameters.Windows) + window]++;
            }
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
        var closed = hours.AsSpan(hour % Ring * Topics.Scoring, Topics.Scoring);
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
                windows[(topic * QueryParameters.Windows) + window] += closed[topic] - hours[(leaving % Ring * Topics.Scoring) + topic];
            }

            past[topic] *= HourlyDecay;
        }

        var oldest = hour - 1 - HorizonHours;
        if (oldest >= firstHour)
        {
            for (var topic = 0; topic < Topics.Scoring; topic++)
            {
                past[topic] += hours[(oldest % Ring * Topics.Scoring) + topic];
            }
        }

        hours.AsSpan(hour % Ring * Topics.Scoring, Topics.Scoring).Clear();
    }

    private void Estimate()
    {
        PastOfAll = 0;
        var recentHours = Math.Min(HorizonHours, hour - firstHour);
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            PastOfAll += past[topic];
            var recent = Seen(topic, QueryParameters.Windows - 1);
            normal[topic] = (past[topic] + recent + 0.5) / (pastHours + recentHours + 24) * 24;
            for (var window = 0; window < QueryParameters.Windows; window++)
            {
                var days = Math.Min(QueryParameters.WindowDays[window], recentHours / 24.0);
                var expected = normal[topic] * days;
                factors[(topic * QueryParameters.Windows) + window] =
                    (Seen(topic, window) + QueryParameters.FactorShrinkage) / (expected + QueryParameters.FactorShrinkage);
            }
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(hour);
        writer.Write(firstHour);
        writer.Write(pastHours);
        writer.Write(MemoryMarshal.AsBytes<int>(hours));
        writer.Write(MemoryMarshal.AsBytes<int>(windows));
        writer.Write(MemoryMarshal.AsBytes<double>(past));

        // Not estimated anew on loading: late queries move the windows within the hour, the estimates only when it closes.
        writer.Write(PastOfAll);
        writer.Write(MemoryMarshal.AsBytes<double>(normal));
        writer.Write(MemoryMarshal.AsBytes<double>(factors));
    }

    public void Load(BinaryReader reader)
    {
        hour = reader.ReadInt32();
        firstHour = reader.ReadInt32();
        pastHours = reader.ReadDouble();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hours.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(windows.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(past.AsSpan()));
        PastOfAll = reader.ReadDouble();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(normal.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(factors.AsSpan()));
    }
}
