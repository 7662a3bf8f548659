using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LaborRisk.Domain;

namespace LaborRisk.Server.Desk;

internal sealed record AlertsAnswer(string AsOf, IReadOnlyList<AlertItem> Items, string? Next);

/// <summary>An alert in the list, and the beginning of one in full.</summary>
internal record AlertItem
{
    public required string AlertId { get; init; }

    public required string EnterpriseId { get; init; }

    public required string Name { get; init; }

    public required string Town { get; init; }

    public required string Topic { get; init; }

    public required string Level { get; init; }

    public required double Score { get; init; }

    /// <summary><c>open</c>, <c>cleared</c> (receded, not closed) or <c>closed</c>.</summary>
    public required string State { get; init; }

    public required string RaisedAt { get; init; }

    public required string ChangedAt { get; init; }

    public required string Title { get; init; }

    /// <summary>How the chair hears: <c>auto</c>, <c>released</c>, <c>never</c>, <c>done</c> or <c>withheld</c>.</summary>
    public required string Release { get; init; }

    public string? AcknowledgedBy { get; init; }

    public string? AssignedTo { get; init; }

    public string? Answer { get; init; }

    public OutcomeItem? Outcome { get; init; }
}

internal sealed record AlertFull : AlertItem
{
    [SetsRequiredMembers]
    public AlertFull(
        AlertItem item, string asOf, string industry, IReadOnlyList<Driver> evidence, string body, IReadOnlyList<StepItem> steps,
        IReadOnlyList<ActItem> acts, IReadOnlyList<DeliveryItem> deliveries, IReadOnlyList<string> allowed)
        : base(item)
    {
        (AsOf, Industry, Evidence, Body) = (asOf, industry, evidence, body);
        (Steps, Acts, Deliveries, Allowed) = (steps, acts, deliveries, allowed);
    }

    /// <summary>District time, as in every answer that is shown with its age.</summary>
    public string AsOf { get; }

    public string Industry { get; }

    public long? Headcount { get; init; }

    public PersonItem? Chair { get; init; }

    public PersonItem? Mediator { get; init; }

    /// <summary>Drivers as the contract writes them.</summary>
    public IReadOnlyList<Driver> Evidence { get; }

    public string Body { get; }

    public IReadOnlyList<StepItem> Steps { get; }

    public IReadOnlyList<ActItem> Acts { get; }

    public IReadOnlyList<DeliveryItem> Deliveries { get; }

    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<string> Allowed { get; }

    public string? Withheld { get; init; }
}

internal sealed record OutcomeItem(string? Finding, long? Workers, decimal? Yuan, string? Note, bool? Mediated);

internal sealed record PersonItem(string OfficerId, string Name);

internal sealed record StepItem(string At, string Transition, string Level, double Score, string? By, string? Note);

internal sealed record ActItem(string At, string By, string Kind, string? To, string? Note, string? Answer, OutcomeItem? Outcome);

internal sealed record DeliveryItem(string Officer, string Transport, string State, string? At, string? Reason);

internal sealed record ActForm(string? Kind, string? Note, string? To, OutcomeForm? Outcome);

internal sealed record OutcomeForm(string? Finding, int? Workers, decimal? Yuan, string? Note, bool? Mediated);

internal sealed record OfficersAnswer(IReadOnlyList<OfficerItem> Items);

internal sealed record OfficerItem(string OfficerId, string Name, string Role, string Scope);

internal sealed record SummaryAnswer(
    string AsOf, int Open, int Closed, long WorkersHelped, double YuanRecovered, double? MediationSuccess, int Waiting);

internal sealed record NoticesAnswer(string AsOf, IReadOnlyList<NoticeItem> Items);

/// <summary>Those inside the enterprise are given neither alert nor topic nor level: an alert's id can be guessed from its topic and day.</summary>
internal sealed record NoticeItem(
    string NoticeId, string? AlertId, string EnterpriseId, string Name, string? Topic, string? Level, string Title, string Body, string At,
    string? ReadAt, string? Answer, PhoneItem Phone);

internal sealed record PhoneItem(string Name, string Number);

internal sealed record AnswerForm(string? Answer, string? Note);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AlertsAnswer))]
[JsonSerializable(typeof(AlertFull))]
[JsonSerializable(typeof(ActForm))]
[JsonSerializable(typeof(OfficersAnswer))]
[JsonSerializable(typeof(SummaryAnswer))]
[JsonSerializable(typeof(NoticesAnswer))]
[JsonSerializable(typeof(NoticeItem))]
[JsonSerializable(typeof(AnswerForm))]
internal sealed partial class DeskJson : JsonSerializerContext
{
    /// <summary>The one to use: Chinese as itself, nothing where there is nothing.</summary>
    public static DeskJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new DriverConverter() },
    });
}
