using LaborRisk.Domain;

namespace LaborRisk.Alerts.Texts;

/// <summary>
/// What the chair and others inside the enterprise read: topic class, band, the law, what to do, whom to call.
/// No score, day, window, expectation, ticket or figure: each of them helps to guess who asked.
/// </summary>
internal static class ChairText
{
    /// <param name="told">Evidence that passed the inside gate, heaviest first; not empty. The topic spoken of is this evidence's, not the alert's.</param>
    public static AlertText Released(Enterprise enterprise, IReadOnlyList<Driver> told)
    {
        var topic = told[0].AlertTopic;
        var words = TopicWords.Of(topic == Topic.Other ? Topic.DisputeProcedure : topic);
        return AlertText.Of(Words.ChairTitle.With(enterprise.Name, words.Class),
        [
            Words.ChairMatter.With(words.Class),
            Basis(told, topic),
            Words.ChairLaw.Chinese,
            .. LabourLaw.On(topic == Topic.Other ? Topic.DisputeProcedure : topic).Select(article => article.ToString()),
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
        var bands = told.OfType<QueryDriver>().Where(queries => queries.Topic == topic).Select(queries => queries.Workers).ToArray();
        return bands.Length > 0 ? Words.ChairBand.With(bands.Max().Name())
            : told.Any(driver => driver is EmploymentDriver) ? Words.ChairFigures.Chinese
            : told.Any(driver => driver is EventDriver) ? Words.ChairRegisters.Chinese
            : Words.ChairBand.With(told.OfType<QueryDriver>().Max(queries => queries.Workers).Name());
    }
}
