using LaborRisk.Domain;
using LaborRisk.Ledger;

namespace LaborRisk.Server.Desk;

/// <summary>Rows of the ledger as the routes answer them.</summary>
internal static class AlertForms
{
    public static AlertItem Item(AlertRow alert) => Item(alert, alert.Withheld);

    /// <param name="asOf">District time.</param>
    /// <param name="withheld">By the gates as they are now.</param>
    /// <param name="allowed">What the caller may do now.</param>
    /// <param name="by">How whoever did something is called.</param>
    public static AlertFull Full(
        Instant asOf, AlertDetail detail, WithheldReason? withheld, IEnumerable<ActKind> allowed, District district, Func<string, string> by)
    {
        var alert = detail.Alert;
        return new AlertFull(
            Item(alert, withheld?.Name()),
            asOf: asOf.ToString(),
            industry: alert.Industry,
            evidence: alert.Evidence,
            body: alert.Body,
            steps: [.. detail.Steps.Select(step => new StepItem(
                step.At.ToString(), step.Transition, step.Level, Rounded(step.Score), step.By is null ? null : by(step.By), step.Note))],
            acts: [.. detail.Acts.Select(act => new ActItem(
                act.At.ToString(), by(act.By), act.Kind, act.ToOfficer, act.Note, act.Answer,
                act.Finding is null ? null : new OutcomeItem(act.Finding, act.Workers, act.Yuan, act.Note, act.Mediated)))],
            deliveries: [.. detail.Deliveries.Select(delivery => new DeliveryItem(
                district.NameOf(delivery.OfficerId) ?? delivery.OfficerId, delivery.Transport, delivery.State,
                (delivery.DeliveredAt ?? delivery.CreatedAt).ToString(), delivery.StateReason ?? delivery.Reason))],
            allowed: [.. allowed.Select(act => act.Name())])
        {
            Headcount = alert.Headcount,
            Chair = Person(alert.ChairId, district),
            Mediator = Person(alert.MediatorId, district),
            Withheld = withheld?.Name(),
        };
    }

    private static AlertItem Item(AlertRow alert, string? withheld) => new()
    {
        AlertId = alert.AlertId,
        EnterpriseId = alert.EnterpriseId,
        Name = alert.Name,
        Town = alert.Town,
        Topic = alert.Topic,
        Level = alert.Level,
        Score = Rounded(alert.Score),
        State = State(alert),
        RaisedAt = alert.RaisedAt.ToString(),
        ChangedAt = alert.ChangedAt.ToString(),
        Title = alert.Title,
        Release = Release(alert, withheld),
        AcknowledgedBy = alert.AcknowledgedBy,
        AssignedTo = alert.AssignedTo,
        Answer = alert.Answer,
        Outcome = Outcome(alert),
    };

    private static string State(AlertRow alert) => alert.Resolved ? "closed" : alert.Cleared ? "cleared" : "open";

    private static string Release(AlertRow alert, string? withheld) =>
        alert.Released ? "done"
        : withheld == WithheldReason.ChairNoticeNever.Name() ? "never"
        : withheld is not null ? "withheld"
        : alert is { ChairNotice: "auto", Level: "orange" or "red" } ? "auto"
        : "released";

    private static OutcomeItem? Outcome(AlertRow alert) =>
        alert.Resolved ? new OutcomeItem(alert.Finding, alert.Workers, alert.Yuan, alert.OutcomeNote, alert.Mediated) : null;

    private static PersonItem? Person(string officerId, District district) =>
        officerId.Length == 0 ? null : new PersonItem(officerId, district.NameOf(officerId) ?? officerId);

    private static double Rounded(double score) => Math.Round(score, 1);
}
