using System.IO.Compression;
using System.Text.Json;

namespace LaborRisk.Bench.Detection.Weekly;

/// <summary>One simulated series: with past outbreaks only, and with one more in the last year.</summary>
/// <param name="Quiet">Baseline and past outbreaks: every alarm in the test weeks is false.</param>
/// <param name="Monitored">The same and the outbreak to be found.</param>
/// <param name="Begins">Index of the outbreak's first week.</param>
/// <param name="Ends">Index of its last week.</param>
internal sealed record WeeklyRun(int Scenario, int[] Quiet, int[] Monitored, int Begins, int Ends)
{
    /// <summary>Index of the first of the weeks that are judged, the 576th.</summary>
    public const int FirstTest = 575;

    /// <summary>Less than about three cases a week, or hardly ever any.</summary>
    public bool IsSparse => Scenario is <= 8 or (>= 13 and <= 16);

    public static IEnumerable<WeeklyRun> Read(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var run = JsonDocument.Parse(line);
            var quiet = Add([.. run.RootElement.GetProperty("baseline").EnumerateArray().Select(count => count.GetInt32())], run, "hist_add");
            var outbreak = run.RootElement.GetProperty("test_outbreak");
            yield return new WeeklyRun(
                run.RootElement.GetProperty("scenario").GetInt32(), quiet, Add([.. quiet], run, "test_add"),
                outbreak[0].GetInt32() - 1, outbreak[1].GetInt32() - 1);
        }
    }

    /// <summary>Weeks in the file count from 1.</summary>
    private static int[] Add(int[] counts, JsonDocument run, string name)
    {
        foreach (var added in run.RootElement.GetProperty(name).EnumerateArray())
        {
            counts[added[0].GetInt32() - 1] += added[1].GetInt32();
        }

        return counts;
    }
}
