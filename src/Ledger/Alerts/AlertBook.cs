using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>
/// The engine's decisions, stored before anybody hears of them: step, evidence and outbox rows in one transaction. Recording again changes nothing.
/// </summary>
/// <param name="district">Asked for the directory as it is now.</param>
public sealed class AlertBook(LedgerStore store, Func<IDistrict> district, Transports transports, LedgerNews news, TimeProvider clock) : IAlertBook
{
    private const string Move = """
        UPDATE alerts SET level = @Level, score = @Score, changed_at = @At, threshold_version = @ThresholdVersion, cleared = @Cleared
        WHERE alert_id = @AlertId
        """;

    // A matter that was closed and rises again starts over; what was done before stays in steps and acts.
    private const string Rise = """
        UPDATE alerts SET
            title = @Title, body = @Body, evidence = COALESCE(@Evidence, evidence), desk_only = @DeskOnly, withheld = @Withheld,
            acknowledged_at = CASE WHEN resolved_at IS NULL THEN acknowledged_at END,
            acknowledged_by = CASE WHEN resolved_at IS NULL THEN acknowledged_by END,
            assigned_to = CASE WHEN resolved_at IS NULL THEN assigned_to END,
            released_at = CASE WHEN resolved_at IS NULL THEN released_at END,
            answer = CASE WHEN resolved_at IS NULL THEN answer END,
            resolved_at = NULL, finding = NULL, workers = NULL, fen = NULL, mediated = NULL, outcome_note = NULL
        WHERE alert_id = @AlertId
        """;

    private const string MarkReleased = "UPDATE alerts SET released_at = COALESCE(released_at, @At) WHERE alert_id = @AlertId";

    // What a person closed stays as it was closed.
    private const string Rest = """
        UPDATE alerts SET score = @Score, evidence = @Evidence, withheld = @Withheld
        WHERE alert_id = @AlertId AND resolved_at IS NULL AND cleared = 0 AND evidence <> @Evidence
        """;

    private readonly DeliveryRows deliveries = new(transports);

    /// <summary>Steps that people made, after they are stored; the engine's own are not repeated here.</summary>
    public IObservable<AlertTransition> Steps => news.Steps;

    /// <inheritdoc/>
    public void Record(IReadOnlyList<RecordedTransition> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        var now = Instant.From(clock.GetUtcNow());
        var arrivals = store.Write(work => steps.SelectMany(step => Record(work, step, now)).ToList());
        news.Tell(arrivals);
    }

    /// <inheritdoc/>
    public void Revise(IReadOnlyList<RevisedEvidence> open)
    {
        var known = district();
        news.TellChanged(store.Write(work => open.Where(alert => Rests(work, alert, known)).Select(alert => alert.AlertId).ToList()));
    }

    /// <summary>Takes over a changed directory for the companies that have alerts: names, towns and chairs decide who sees what.</summary>
    public void Refresh()
    {
        var known = district();
        store.Write(work =>
        {
            foreach (var id in work.Query<string>("SELECT enterprise_id FROM enterprises"))
            {
                if (known.TryFind(id, out var company))
                {
                    StepRows.Keep(work, known[company], known.ChairOf(company));
                }
            }

            return true;
        });
    }

    private List<InboxArrival> Record(Work work, RecordedTransition recorded, Instant now)
    {
        var (step, known) = (recorded.Step, district());
        var everywhere = step.Company == Signal.DistrictOnly;
        var enterprise = everywhere ? StepRows.District : known[step.Company];
        StepRows.Keep(work, enterprise, everywhere ? "" : known.ChairOf(step.Company));

        var evidence = recorded.Evidence is { Drivers.Count: > 0 } score ? EvidenceForm.Write(score.Drivers) : null;
        if (StepRows.Add(work, step, enterprise.Id, evidence) is not { } number)
        {
            return [];
        }

        var told = new Told(step.AlertId, number, step.Transition.Name());
        work.Execute(Move, new
        {
            step.AlertId,
            At = step.At.Milliseconds,
            Level = step.Level.Name(),
            step.Score,
            step.ThresholdVersion,
            Cleared = step.Transition == TransitionKind.Cleared ? 1 : 0,
        });
        switch (step.Transition)
        {
            case TransitionKind.Raised or TransitionKind.LevelRose:
                Raise(work, step, evidence, told, known, now);
                break;
            case TransitionKind.Released:
                work.Execute(MarkReleased, new { step.AlertId, At = step.At.Milliseconds });
                break;
        }

        return
        [
            .. step.Recipients
                .Select(recipient => deliveries.Add(work, told, recipient.Officer, recipient.Reason.Name(), step.At, now))
                .OfType<InboxArrival>(),
        ];
    }

    private static bool Rests(Work work, RevisedEvidence alert, IDistrict known) => work.Execute(Rest, new
    {
        alert.AlertId,
        alert.Evidence.Score,
        Evidence = EvidenceForm.Write(alert.Evidence.Drivers),
        Withheld = known.Rule(alert.Evidence.Company, alert.Evidence.Drivers).Withheld?.Name(),
    }) > 0;

    private static void Raise(Work work, AlertTransition step, string? evidence, Told told, IDistrict known, Instant now)
    {
        var before = work.First<string?>("SELECT withheld FROM alerts WHERE alert_id = @AlertId", new { step.AlertId });
        var stored = evidence ?? work.First<string>("SELECT evidence FROM alerts WHERE alert_id = @AlertId", new { step.AlertId })!;
        var ruling = known.Rule(step.Company, EvidenceForm.Read(stored));
        work.Execute(Rise, new
        {
            step.AlertId,
            step.Title,
            step.Body,
            Evidence = evidence,
            DeskOnly = ToldToTheTown(step.Recipients) ? 0 : 1,
            Withheld = ruling.Withheld?.Name(),
        });
        if (ruling.Withheld is { } reason && reason.Name() != before)
        {
            foreach (var officer in ruling.Inside)
            {
                DeliveryRows.Withhold(work, told, officer, reason, step.At, now);
            }
        }
    }

    /// <summary>Whether the routes allow the town to hear, even where it has nobody on file yet.</summary>
    private static bool ToldToTheTown(IReadOnlyList<Recipient> recipients) => recipients.Any(recipient =>
        recipient.Reason == NotifyReason.UncoveredRoute || recipient.Officer.Role is OfficerRole.TownUnion or OfficerRole.GridMediator);
}
