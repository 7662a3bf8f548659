namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Divides texts into parts of like topics; near-duplicates stay together.</summary>
internal static class Folds
{
    /// <summary>The fold, from 0, of each text.</summary>
    public static int[] Divide(IReadOnlyList<TrainingText> texts, int folds, int seed)
    {
        var groups = NearDuplicates.Group([.. texts.Select(text => text.Text)]);
        var random = new Random(seed);
        var fold = new int[texts.Count];
        var sizes = new int[TopicNames.Count, folds];
        var members = Enumerable.Range(0, texts.Count).GroupBy(i => groups[i]).Select(group => (Order: random.Next(), Texts: group.ToArray()));
        foreach (var (_, group) in members.OrderByDescending(group => group.Texts.Length).ThenBy(group => group.Order))
        {
            var topic = (int)texts[group[0]].Topic;
            var smallest = Enumerable.Range(0, folds).MinBy(f => (sizes[topic, f], (f + topic) % folds));
            foreach (var i in group)
            {
                fold[i] = smallest;
                sizes[topic, smallest]++;
            }
        }

        return fold;
    }
}
