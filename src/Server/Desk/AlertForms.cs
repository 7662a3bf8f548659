using LaborRisk.Domain;
using LaborRisk.Ledger;

namespace LaborRisk.Server.Desk;

/// <summary>Rows of the ledger as the routes answer them.</summary>
internal static class AlertForms
{
    public static AlertItem Item(AlertRow alert) => new()
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
        Release = Release(alert, alert.Withheld),
        AcknowledgedBy = alert.AcknowledgedBy,
        AssignedTo = alert.AssignedTo,
        Answer = alert.Answer,
        Outcome = Outcome(alert),
    };

    /// <param name="asOf">District time.</param>
    /// <param name="withheld">By the gates as they are now.</param>
    /// <param name="allowed">What the caller may do now.</param>
    /// <param name="by">How whoever did something is called.</param>
    public static AlertFull Full(
        Instant asOf, AlertDetail detail, WithheldReason? withheld, IEnumerable<ActKind> allowed, District district, Func<string, string> by)
    {
        var alert = detail.Alert;
        return new AlertFull
        {
            AsOf = asOf.ToString(),
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
            Release = Release(alert, withheld?.Name()),
            AcknowledgedBy = alert.AcknowledgedBy,
            AssignedTo = alert.AssignedTo,
            Answer = alert.Answer,
            Outcome = Outcome(alert),
            Industry = alert.Industry,
            Headcount = alert.Headcount,
            Chair = Person(alert.ChairId, district),
            Mediator = Person(alert.MediatorId, district),
            Evidence = alert.Evidence,
            Body = alert.Body,
            Steps = [.. detail.Steps.Select(step => new StepItem(
                step.At.ToString(), step.Transition, step.Level, Rounded(step.Score), step.By is null ? null : by(step.By), step.Note))],
            Acts = [.. detail.Acts.Select(act => new ActItem(
                act.At.ToString(), by(act.By), act.Kind, act.ToOfficer, act.Note, act.Answer,
                act.Finding is null ? null : new OutcomeItem(act.Finding, act.Workers, act.Yuan, act.Note, act.Mediated)))],
            Deliveries = [.. detail.Deliveries.Select(delivery => new DeliveryItem(
                district.NameOf(delivery.OfficerId) ?? delivery.OfficerId, delivery.Transport, delivery.State,
                (delivery.DeliveredAt ?? delivery.CreatedAt).ToString(), delivery.StateReason ?? delivery.Reason))],
            Allowed = [.. allowed.Select(act => act.Name())],
            Withheld = withheld?.Name(),
        };
    }

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
