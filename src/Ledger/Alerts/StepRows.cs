using System.Globalization;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;

namespace LaborRisk.Ledger;

/// <summary>Writes a transition: the company as it is now, the alert, the step.</summary>
internal static class StepRows
{
    private const string AddEnterprise = """
        INSERT INTO enterprises (enterprise_id, name, town, industry, headcount, chair_id, mediator_id, chair_notice)
        VALUES (@Id, @Name, @Town, @Industry, @Headcount, @Chair, @Mediator, @Notice)
        ON CONFLICT (enterprise_id)
        """;

    private const string Overwrite = """
        DO UPDATE SET
            name = excluded.name, town = excluded.town, industry = excluded.industry, headcount = excluded.headcount,
            chair_id = excluded.chair_id, mediator_id = excluded.mediator_id, chair_notice = excluded.chair_notice
        """;

    private const string OpenAlert = """
        INSERT INTO alerts
            (alert_id, enterprise_id, topic, episode, raised_at, changed_at, level, score, threshold_version, cleared, desk_only, title, body,
                evidence)
        VALUES
            (@AlertId, @EnterpriseId, @Topic, @Episode, @At, @At, @Level, @Score, @ThresholdVersion, 0, 1, @Title, @Body, '[]')
        ON CONFLICT (alert_id) DO NOTHING
        """;

    private const string AddStep = """
        INSERT INTO steps (step_no, alert_id, transition, at, level, score, title, body, evidence, made_by, note)
        SELECT COALESCE(MAX(step_no), 0) + 1, @AlertId, @Transition, @At, @Level, @Score, @Title, @Body, @Evidence, @MadeBy, @Note
        FROM steps WHERE 1 = 1
        ON CONFLICT (alert_id, transition, at, level) DO NOTHING
        """;

    private const string StepNo =
        "SELECT step_no FROM steps WHERE alert_id = @AlertId AND transition = @Transition AND at = @At AND level = @Level";

    /// <summary>A company that has left the directory keeps the name and the town it had.</summary>
    public static void Keep(Work work, Enterprise enterprise, string chair) =>
        work.Execute($"{AddEnterprise} {(enterprise.HasLeft ? "DO NOTHING" : Overwrite)}", new
        {
            enterprise.Id,
            enterprise.Name,
            enterprise.Town,
            enterprise.Industry,
            Headcount = (long?)enterprise.Headcount,
            Chair = chair,
            Mediator = enterprise.MediatorId,
            Notice = enterprise.ChairNotice.ToString().ToLowerInvariant(),
        });

    /// <summary>A row that stands for the whole district.</summary>
    public static readonly Enterprise District = new(WireJson.WholeDistrict, "全区", "", "", null, "", "") { ChairNotice = ChairNotice.Never };

    /// <returns>The number of the new step, or <c>null</c> when it was there.</returns>
    public static long? Add(Work work, AlertTransition step, string enterpriseId, string? evidence, string? madeBy = null, string? note = null)
    {
        var values = new
        {
            step.AlertId,
            EnterpriseId = enterpriseId,
            Topic = step.Topic.Name(),
            Episode = step.Episode.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Transition = step.Transition.Name(),
            At = step.At.Milliseconds,
            Level = step.Level.Name(),
            step.Score,
            step.ThresholdVersion,
            step.Title,
            step.Body,
            Evidence = evidence,
            MadeBy = madeBy,
            Note = note,
        };
        work.Execute(OpenAlert, values);
        return work.Execute(AddStep, values) == 0 ? null : work.First<long>(StepNo, values);
    }
}
