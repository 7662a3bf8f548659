using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>News that made a topic louder everywhere. Days since the district's start; <paramref name="End"/> is the day after the last.</summary>
internal readonly record struct NewsShock(int First, int End);

/// <summary>What is known to be true of a district: meta.json, incidents.json and the number of companies.</summary>
internal sealed class LabelledDistrict
{
    private static readonly Incident[] None = [];
    private readonly Dictionary<string, Incident[]> ignored;
    private readonly Dictionary<string, Incident[]> incidents;

    private LabelledDistrict(JsonElement meta, JsonElement truth, int companies)
    {
        Time = new DistrictTime(meta.GetProperty("start").GetString()!);
        Profile = EvaluationProfile.Read(meta);
        Days = Number.Read(meta.GetProperty("days"));
        Companies = companies;
        Incidents = [.. truth.GetProperty("incidents").EnumerateArray().Select(entry => Incident.Read(entry, Time))];
        incidents = ByCompany(Incidents);
        ignored = truth.TryGetProperty("ignore", out var list)
            ? ByCompany(list.EnumerateArray().Select(entry => Incident.Read(entry, Time)))
            : [];
        Shocks = meta.TryGetProperty("shocks", out var shocks)
            ? [.. shocks.EnumerateArray().Select(shock => new NewsShock(shock[0].GetInt32(), shock[1].GetInt32()))]
            : [];
    }

    public DistrictTime Time { get; }

    public EvaluationProfile Profile { get; }

    public Number Days { get; }

    public Number ScoredDays => Days - Profile.Warmup;

    public double ScoredWeeks => ScoredDays / 7;

    public int Companies { get; }

    public IReadOnlyList<Incident> Incidents { get; }

    public IReadOnlyList<NewsShock> Shocks { get; }

    /// <exception cref="EvaluationException">A file is missing or unreadable.</exception>
    public static LabelledDistrict Load(string directory)
    {
        using var meta = Json(Path.Combine(directory, "meta.json"));
        using var truth = Json(Path.Combine(directory, "incidents.json"));
        var enterprises = Path.Combine(directory, "enterprises.csv");
        var district = new LabelledDistrict(meta.RootElement, truth.RootElement, File.ReadLines(enterprises).Count() - 1);
        return district.ScoredDays > 0 && district.Companies > 0
            ? district
            : throw new EvaluationException(
                $"{directory}: nothing to score: {district.ScoredDays} days after the warm-up, {district.Companies} companies");
    }

    public IReadOnlyList<Incident> IncidentsAt(string company) => incidents.GetValueOrDefault(company, None);

    public IReadOnlyList<Incident> IgnoredAt(string company) => ignored.GetValueOrDefault(company, None);

    public bool IsScored(double day) => Profile.Warmup <= day && day < Days;

    /// <summary>True for an episode that opens where and when nothing happened.</summary>
    public bool IsFalse(string company, double day) =>
        IsScored(day) && !Explains(IncidentsAt(company), day) && !Explains(IgnoredAt(company), day);

    private bool Explains(IReadOnlyList<Incident> windows, double day)
    {
        foreach (var window in windows)
        {
            if (window.Onset - Profile.MaskBefore <= day && day < window.End + Profile.MaskAfterEnd)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, Incident[]> ByCompany(IEnumerable<Incident> entries) =>
        entries.GroupBy(entry => entry.Company).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static JsonDocument Json(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException error)
        {
            throw new EvaluationException($"{path}: {error.Message}");
        }
    }
}
