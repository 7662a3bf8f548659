namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Judges every labelled text, and the background in equal parts, by a model that has seen neither it nor a near-duplicate.</summary>
internal static class CrossValidation
{
    public static List<Outcome> Run(TrainingCorpus corpus, Lexicon lexicon, TrainingSettings settings, int folds)
    {
        var fold = Folds.Divide(corpus.Labelled, folds, settings.Seed);
        var backgroundFold = Enumerable.Range(0, corpus.Background.Count).Select(i => i % folds).ToArray();
        List<Outcome> outcomes = [];
        for (var held = 0; held < folds; held++)
        {
            var seen = corpus with
            {
                Labelled = [.. corpus.Labelled.Where((_, i) => fold[i] != held)],
                Background = [.. corpus.Background.Where((_, i) => backgroundFold[i] != held)],
            };
            var model = Train(seen, lexicon, settings);
            outcomes.AddRange(Judge(model, lexicon, corpus.Labelled.Where((_, i) => fold[i] == held), false));
            outcomes.AddRange(Judge(model, lexicon, corpus.Background.Where((_, i) => backgroundFold[i] == held), true));
        }

        return outcomes;
    }

    public static LogisticModel Train(TrainingCorpus corpus, Lexicon lexicon, TrainingSettings settings)
    {
        TrainingText[] texts = [.. corpus.Labelled, .. corpus.Helpers, .. corpus.Background];
        return LogisticModel.Train(texts, [.. texts.Select(text => new TextFeatures(text.Text, lexicon))], lexicon, settings);
    }

    public static IEnumerable<Outcome> Judge(LogisticModel model, Lexicon lexicon, IEnumerable<TrainingText> texts, bool areBackground) =>
        texts.Select(text =>
        {
            var scores = new float[TopicLanes.Width];
            model.Score(new TextFeatures(text.Text, lexicon), scores);
            return new Outcome(text, scores, areBackground);
        });
}
