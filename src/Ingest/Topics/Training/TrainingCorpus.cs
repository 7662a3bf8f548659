using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>All texts a training run may use.</summary>
/// <param name="Labelled">Texts with a reader's topic: divided into folds, the measure of everything.</param>
/// <param name="Helpers">Our own sentences and background lines a reader gave a topic: trained on, never measured on.</param>
/// <param name="Background">General texts, taken as <see cref="Topic.Other"/>.</param>
internal sealed record TrainingCorpus(
    IReadOnlyList<TrainingText> Labelled, IReadOnlyList<TrainingText> Helpers, IReadOnlyList<TrainingText> Background)
{
    /// <param name="background">Files of general queries, measured on as well.</param>
    /// <param name="unlabelled">Files of texts nearer to our matter, trained on only.</param>
    public static TrainingCorpus Read(
        string labelled, IReadOnlyList<string> background, IReadOnlyList<string> unlabelled, TrainingSettings settings)
    {
        var texts = TextFiles.ReadLabelled(labelled);
        var measured = new NearDuplicateIndex([.. texts.Select(text => text.Text)]);
        var readings = Readings.Read();
        var helpers = OwnSentences.Read(settings.SentenceWeight, settings.Seed);
        var general = Unread(background);
        helpers.AddRange(AsOther(Unread(unlabelled), settings.UnlabelledWeight));
        return new TrainingCorpus(texts, helpers, AsOther(general, settings.BackgroundWeight));

        List<string> Unread(IReadOnlyList<string> files)
        {
            List<string> unread = [];
            foreach (var text in files.SelectMany(TextFiles.ReadBackground).Distinct().Where(text => !measured.Holds(text)))
            {
                if (!readings.TryGetValue(Readings.Key(text), out var reading))
                {
                    unread.Add(text);
                }
                else if (reading is { } topic)
                {
                    helpers.Add(new TrainingText(text, topic, default, settings.ReadingWeight));
                }
            }

            return unread;
        }
    }

    private static List<TrainingText> AsOther(List<string> texts, float together) =>
        texts.ConvertAll(text => new TrainingText(text, Topic.Other, default, together / texts.Count));
}
