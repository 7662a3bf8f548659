using System.Text.Json;
using System.Text.Json.Serialization;
using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Drivers as the ledger keeps them: bands, never counts. Whole, unlike the contract's form, so that the gates can be asked again
/// later.</summary>
internal static class EvidenceForm
{
    /// <summary>What is withheld from everybody is not stored either.</summary>
    public static string Write(IReadOnlyList<Driver> drivers) => JsonSerializer.Serialize(
        [.. drivers.Where(driver => driver is not QueryDriver { Workers: WorkersBand.Withheld }).Select(From)],
            EvidenceContext.Default.DriverRowArray);

    public static IReadOnlyList<Driver> Read(string stored) =>
        [.. JsonSerializer.Deserialize(stored, EvidenceContext.Default.DriverRowArray)!.Select(To)];

    private static DriverRow From(Driver driver) => driver switch
    {
        QueryDriver queries => new("queries", Topic: queries.Topic.Name(), Days: queries.WindowDays, Band: queries.Workers.Name(),
            Expected: queries.ExpectedWorkers, Probability: queries.Probability),
        EmploymentDriver figure => new("employment", Indicator: figure.Indicator.Name(), Value: figure.Value, Expected: figure.Expected,
            Probability: figure.Probability),
        EventDriver happened => new("event", Topic: happened.ReportedTopic?.Name(), Event: happened.Kind.Name(), At: happened.At.Milliseconds),
        ModelDriver model => new("model", Topic: model.Topic.Name(), Model: model.Model, Probability: model.Probability),
        _ => throw new NotSupportedException($"The ledger has no form for a driver of type {driver.GetType().Name}."),
    };

    private static Driver To(DriverRow row) => row.Kind switch
    {
        "queries" => new QueryDriver(TopicOf(row.Topic), row.Days, BandOf(row.Band), row.Expected, row.Probability),
        "employment" => new EmploymentDriver(IndicatorOf(row.Indicator), row.Value, row.Expected, row.Probability),
        "event" => new EventDriver(EnterpriseEventKinds.Parse(row.Event), new Instant(row.At), row.Topic is null ? null : TopicOf(row.Topic)),
        "model" => new ModelDriver(row.Model ?? "", row.Probability, TopicOf(row.Topic)),
        _ => throw new LedgerException($"台账中有未知的预警依据类型“{row.Kind}”。The ledger holds an unknown kind of driver, {row.Kind}."),
    };

    private static Topic TopicOf(string? name) => Topics.TryParse(name, out var topic) ? topic : Topic.Other;

    private static WorkersBand BandOf(string? name) => Enum.GetValues<WorkersBand>().First(band => band.Name() == (name ?? ""));

    private static Indicator IndicatorOf(string? name) => Enum.GetValues<Indicator>().First(indicator => indicator.Name() == name);
}

internal sealed record DriverRow(
    string Kind, string? Topic = null, int Days = 0, string? Band = null, double Expected = 0, double Probability = 0,
    string? Indicator = null, double Value = 0, string? Event = null, long At = 0, string? Model = null);

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(DriverRow[]))]
internal sealed partial class EvidenceContext : JsonSerializerContext;
