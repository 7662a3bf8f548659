namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Trains topic weights from labelled texts. The same texts, settings and build give the same bytes.</summary>
public static class TopicTrainer
{
    /// <summary>Cross-validates, trains on everything, and writes the weights.</summary>
    /// <param name="labelled">JSON lines with <c>text</c>, <c>topic</c>, <c>secondary</c>.</param>
    /// <param name="background">General texts, one a line or JSON lines; may be gzipped.</param>
    /// <param name="unlabelled">Texts to train on as other, except those with a reading; the same formats.</param>
    /// <param name="folds">At least 2.</param>
    /// <param name="half">Seed that picks half of the labelled texts to train on; <c>null</c> = all.</param>
    /// <param name="weights">Where the weights go.</param>
    /// <exception cref="InvalidDataException">A file cannot be read as asked.</exception>
    public static TopicTraining Train(
        string labelled, IReadOnlyList<string> background, IReadOnlyList<string> unlabelled, int folds, int? half, TrainingSettings settings,
        Stream weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var lexicon = Lexicon.Default;
        var corpus = TrainingCorpus.Read(labelled, background, unlabelled, settings);
        IReadOnlyList<TrainingText> unseen = [];
        if (half is { } seed)
        {
            var side = Folds.Divide(corpus.Labelled, 2, seed);
            unseen = [.. corpus.Labelled.Where((_, i) => side[i] == 1)];
            corpus = corpus with { Labelled = [.. corpus.Labelled.Where((_, i) => side[i] == 0)] };
        }

        var outcomes = CrossValidation.Run(corpus, lexicon, settings, folds);
        var calibration = Calibration.Fit(outcomes);
        var report = new TopicReport(outcomes, calibration);
        var model = CrossValidation.Train(corpus, lexicon, settings);
        var (rows, scales) = TopicWeights.Round(model.Rows);
        new TopicWeights
        {
            Seed = settings.Seed,
            Report = report.ToString(),
            Sharpness = calibration.Sharpness,
            LabourFrom = calibration.LabourFrom,
            SecondaryFrom = calibration.SecondaryFrom,
            Scales = scales,
            Rows = rows,
            ConceptsAndBias = model.ConceptsAndBias.ToArray(),
        }.Write(weights, lexicon);
        var other = unseen.Count == 0 ? null : new TopicReport([.. CrossValidation.Judge(model, lexicon, unseen, false)], calibration);
        return new TopicTraining(report, other);
    }
}

/// <summary>What a training run measured.</summary>
/// <param name="CrossValidation">On the texts trained on, each judged by a model that had not seen it.</param>
/// <param name="OtherHalf">On the half left out, when half was asked for.</param>
public sealed record TopicTraining(TopicReport CrossValidation, TopicReport? OtherHalf);
