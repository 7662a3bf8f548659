using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>What alerts.ndjson raised: per company at yellow and above, for the whole district, and how many in all.</summary>
internal sealed class RaisedAlerts
{
    private const string WholeDistrict = "*";
    private readonly Dictionary<string, List<double>> raised = new(StringComparer.Ordinal);
    private readonly List<double> district = [];

    /// <summary>Every raise at a company, of any level: what the officers must read.</summary>
    public int Load { get; private set; }

    /// <summary>Days of the district-wide alerts.</summary>
    public IReadOnlyList<double> District => district;

    public static RaisedAlerts Read(string path, DistrictTime time)
    {
        var alerts = new RaisedAlerts();
        JsonLines.Read(path, (ref line) =>
        {
            using var alert = JsonDocument.ParseValue(ref line);
            alerts.Add(alert.RootElement, time);
        });
        return alerts;
    }

    public Episodes Episodes()
    {
        var episodes = new Episodes();
        foreach (var (company, days) in raised)
        {
            var clock = new EpisodeClock();
            foreach (var day in days.Order().Where(day => clock.Opens(day)))
            {
                episodes.Add(company, day);
            }
        }

        return episodes;
    }

    private void Add(JsonElement alert, DistrictTime time)
    {
        if (!alert.TryGetProperty("transition", out var transition) || transition.GetString() is not ("raised" or "level_rose"))
        {
            return;
        }

        var company = Field(alert, "enterpriseId");
        var day = time.Day(Field(alert, "at"));
        if (company == WholeDistrict)
        {
            district.Add(day);
            return;
        }

        Load++;
        if (Field(alert, "level") is "yellow" or "orange" or "red")
        {
            if (!raised.TryGetValue(company, out var days))
            {
                raised[company] = days = [];
            }

            days.Add(day);
        }
    }

    private static string Field(JsonElement alert, string name) =>
        alert.TryGetProperty(name, out var value) ? value.GetString()! : throw new JsonException($"no `{name}`");
}
