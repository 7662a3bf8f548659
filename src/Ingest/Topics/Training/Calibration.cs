using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>How scores become probabilities and verdicts; fitted on texts the models had not seen.</summary>
internal readonly record struct Calibration(float Sharpness, float LabourFrom, float SecondaryFrom)
{
    /// <summary>False "labour" on general queries that we allow ourselves; the goal is 0.005.</summary>
    private const double MostFalseLabour = 0.003;

    public static Calibration Fit(IReadOnlyList<Outcome> outcomes)
    {
        var labelled = outcomes.Where(outcome => !outcome.IsBackground).ToArray();
        var background = outcomes.Where(outcome => outcome.IsBackground).ToArray();
        var sharpness = Grid(0.4f, 3, 0.05f).MinBy(sharp => labelled.Average(outcome => Surprise(outcome, sharp)));
        var other = background.Select(outcome => 1 - outcome.Probabilities(sharpness)[(int)Topic.Other]).Order().ToArray();
        var strict = other.Length == 0 ? 0.5f : other[(int)((other.Length - 1) * (1 - MostFalseLabour))];
        var labourFrom = Grid(Math.Clamp(strict, 0.3f, 0.7f), 0.8f, 0.02f)
            .MaxBy(from => LabourF1(labelled, new Calibration(sharpness, from, 1)));
        var secondaryFrom = Grid(0.05f, 0.5f, 0.01f)
            .MaxBy(from => SecondaryF1(labelled, new Calibration(sharpness, labourFrom, from)));
        return new Calibration(sharpness, labourFrom, secondaryFrom);
    }

    public static double LabourF1(IReadOnlyList<Outcome> outcomes, Calibration calibration)
    {
        var judged = outcomes.Select(outcome => (Is: outcome.Text.Topic != Topic.Other, Said: outcome.Verdict(calibration).Topic != Topic.Other));
        return F1(judged.ToList());
    }

    public static double SecondaryF1(IReadOnlyList<Outcome> outcomes, Calibration calibration)
    {
        var judged =
            from outcome in outcomes
            let said = outcome.Verdict(calibration).Secondary
            from topic in Enumerable.Range(0, TopicNames.Scoring)
            select (outcome.Text.Secondary.Contains((Topic)topic), said.Contains((Topic)topic));
        return F1(judged.ToList());
    }

    private static double F1(IReadOnlyList<(bool Is, bool Said)> judged) =>
        2.0 * judged.Count(one => one is (true, true)) / Math.Max(1, judged.Count(one => one.Is) + judged.Count(one => one.Said));

    private static double Surprise(Outcome outcome, float sharpness) =>
        -Math.Log(Math.Max(1e-9, outcome.Probabilities(sharpness)[(int)outcome.Text.Topic]));

    private static IEnumerable<float> Grid(float from, float to, float step)
    {
        for (var i = 0; from + i * step <= to; i++)
        {
            yield return from + i * step;
        }
    }
}
