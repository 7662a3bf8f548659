using LaborRisk.Domain;

namespace LaborRisk.Alerts.Texts;

/// <summary>
/// What the chair and others inside the enterprise read: topic class, band, the law, what to do, whom to call.
/// No score, day, window, expectation, ticket or figure: each of them helps to guess who asked.
/// </summary>
internal static class ChairText
{
    /// <param name="told">
    /// Evidence that passed the inside gate, heaviest first; not empty. The topic spoken of is this evidence's, not the alert's.
    /// </param>
    public static AlertText Released(Enterprise enterprise, IReadOnlyList<Driver> told)
    {
        var topic = HeaviestTopic.Of(told);
        var words = TopicWords.Of(topic);
        return AlertText.Of(Words.ChairTitle.With(enterprise.Name, words.Class),
        [
            Words.ChairMatter.With(words.Class),
            Basis(told, topic),
            Words.ChairLaw.Chinese,
            .. LabourLaw.On(topic).Select(article => article.ToString()),
            Words.ChairSteps.Chinese,
            Words.Item.With(1, Words.ChairCheck.With(words.Check)),
            Words.Item.With(2, Words.ChairNegotiate),
            Words.Item.With(3, Words.ChairEarly),
            Words.ChairCall.Chinese,
            Words.DoNotTrace.Chinese,
        ]);
    }

    private static string Basis(IReadOnlyList<Driver> told, Topic topic)
    {
        WorkersBand[] bands = [.. told.OfType<QueryDriver>().Where(queries => queries.Topic == topic).Select(queries => queries.Workers)];
        return bands.Length > 0 ? Words.ChairBand.With(bands.Max().Name())
            : told[0] is EmploymentDriver ? Words.ChairFigures.Chinese
            : Words.ChairRegisters.Chinese;
    }
}
