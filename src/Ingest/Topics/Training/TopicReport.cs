using System.Globalization;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>How well texts were judged that the judging model had not seen.</summary>
public sealed class TopicReport
{
    private readonly int[,] counts = new int[TopicNames.Count, TopicNames.Count];

    internal TopicReport(IReadOnlyList<Outcome> outcomes, Calibration calibration)
    {
        var labelled = outcomes.Where(outcome => !outcome.IsBackground).ToArray();
        foreach (var outcome in labelled)
        {
            counts[(int)outcome.Text.Topic, (int)outcome.Verdict(calibration).Topic]++;
        }

        var background = outcomes.Where(outcome => outcome.IsBackground).ToArray();
        BackgroundTexts = background.Length;
        FalseLabour = background.Count(outcome => outcome.Verdict(calibration).Topic != Topic.Other) / (double)Math.Max(1, background.Length);
        LabourF1 = Calibration.LabourF1(labelled, calibration);
        SecondaryF1 = Calibration.SecondaryF1(labelled, calibration);
        CalibrationError = labelled.Length == 0 ? 0 : ExpectedCalibrationError(labelled, calibration);
        MacroF1 = Enumerable.Range(0, TopicNames.Count).Average(i => F1((Topic)i));
    }

    /// <summary>Mean of the twelve F1, topics weighing alike.</summary>
    public double MacroF1 { get; }

    /// <summary>F1 of "a labour matter" against <see cref="Topic.Other"/>.</summary>
    public double LabourF1 { get; }

    /// <summary>F1 of the secondary topics, all taken together.</summary>
    public double SecondaryF1 { get; }

    /// <summary>Share of held-out background texts taken for a labour matter.</summary>
    public double FalseLabour { get; }

    public int BackgroundTexts { get; }

    /// <summary>Mean distance between probability given and share right, over ten bins.</summary>
    public double CalibrationError { get; }

    public double Precision(Topic topic) => Ratio(counts[(int)topic, (int)topic], Said(topic));

    public double Recall(Topic topic) => Ratio(counts[(int)topic, (int)topic], Texts(topic));

    public double F1(Topic topic) => Ratio(2 * counts[(int)topic, (int)topic], Texts(topic) + Said(topic));

    /// <summary>Labelled texts of the topic.</summary>
    public int Texts(Topic topic) => Enumerable.Range(0, TopicNames.Count).Sum(i => counts[(int)topic, i]);

    /// <summary>A table for people.</summary>
    public override string ToString()
    {
        var table = new StringBuilder();
        table.AppendLine("topic               texts  precision  recall  F1");
        for (var i = 0; i < TopicNames.Count; i++)
        {
            var topic = (Topic)i;
            table.AppendLine(string.Create(
                CultureInfo.InvariantCulture, $"{topic.Name(),-18}  {Texts(topic),5}  {Precision(topic),9:F3}  {Recall(topic),6:F3}  {F1(topic),5:F3}"));
        }

        table.AppendLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 {MacroF1:F3}   labour-or-not F1 {LabourF1:F3}   secondary F1 {SecondaryF1:F3}"));
        table.AppendLine(string.Create(
            CultureInfo.InvariantCulture, $"false labour on {BackgroundTexts} held-out background texts {FalseLabour:P2}   calibration error {CalibrationError:F3}"));
        return table.ToString();
    }

    private int Said(Topic topic) => Enumerable.Range(0, TopicNames.Count).Sum(i => counts[i, (int)topic]);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double ExpectedCalibrationError(Outcome[] labelled, Calibration calibration) => labelled
        .Select(outcome => (Verdict: outcome.Verdict(calibration), outcome.Text.Topic))
        .GroupBy(one => (int)(one.Verdict.Probability * 9.999f))
        .Sum(bin => Math.Abs(bin.Sum(one => one.Verdict.Probability - (one.Verdict.Topic == one.Topic ? 1 : 0)))) / labelled.Length;
}
