using LaborRisk.Domain;

namespace LaborRisk.Alerts.Texts;

/// <summary>What desk, town union and mediator read: the evidence, and one line of next steps for each role that hears.</summary>
internal static class FirstHearerText
{
    public static AlertText Raised(AlertFacts facts, IReadOnlyList<Recipient> hearers, bool deskOnly, ResponseClock clock) =>
        Full(Words.Raised, facts, hearers, deskOnly, clock);

    public static AlertText Rose(AlertFacts facts, IReadOnlyList<Recipient> hearers, bool deskOnly, ResponseClock clock) =>
        Full(Words.Rose, facts, hearers, deskOnly, clock);

    public static AlertText Fell(AlertFacts facts, Hysteresis hysteresis) => new(
        Title(Words.Fell, facts),
        Words.FellBody.With(EvidenceText.Score(facts.Score), hysteresis.FallHold.TotalHours, facts.Level.Chinese()));

    public static AlertText Cleared(AlertFacts facts, Hysteresis hysteresis) => new(
        Title(Words.Cleared, facts),
        Words.ClearedBody.With(EvidenceText.Score(facts.Score), hysteresis.FallHold.TotalHours, hysteresis.ReopenWithin.TotalDays));

    private static AlertText Full(Phrase title, AlertFacts facts, IReadOnlyList<Recipient> hearers, bool deskOnly, ResponseClock clock) =>
        AlertText.Of(Title(title, facts),
        [
            Words.Standing.With(EvidenceText.Score(facts.Score), facts.Level.Chinese()),
            Words.Evidence.Chinese,
            .. EvidenceText.Lines(facts.Evidence),
            .. EvidenceText.WouldRaise(facts.Evidence, facts.Level),
            Words.NextSteps.Chinese,
            .. Steps(facts.Topic, hearers, deskOnly),
            Words.Clock.With(clock.HoursFor(facts.Level)),
            Words.Caution.Chinese,
        ]);

    private static IEnumerable<string> Steps(Topic topic, IReadOnlyList<Recipient> hearers, bool deskOnly)
    {
        var check = TopicWords.Of(topic).Check;
        if (deskOnly)
        {
            yield return Words.DeskAlone.With(check);
            yield break;
        }

        var roles = hearers.Select(recipient => recipient.Officer.Role).ToHashSet();
        yield return Words.DeskStep.Chinese;
        if (roles.Contains(OfficerRole.TownUnion))
        {
            yield return Words.TownStep.With(check);
        }

        if (roles.Contains(OfficerRole.GridMediator))
        {
            yield return Words.MediatorStep.With(check);
        }

        if (!roles.IsSupersetOf([OfficerRole.TownUnion, OfficerRole.GridMediator]))
        {
            yield return Words.Uncovered.Chinese;
        }
    }

    private static string Title(Phrase title, AlertFacts facts) => title.With(facts.Level.Chinese(), facts.Enterprise.Name, facts.Topic.Chinese());
}
