using LaborRisk.Domain;

namespace LaborRisk.Simulator.Tests;

public sealed class PhraseFacts
{
    private static readonly PhraseBook Book = PhraseBook.Load();

    [Fact]
    public void Every_topic_has_forty_sentences_or_more() =>
        Assert.All(Enum.GetValues<Topic>(), topic => Assert.True(Book.Sentences(topic).Distinct().Count() >= 40));

    [Fact]
    public void Texts_have_4_to_60_characters_no_open_slot_and_nothing_that_JSON_must_escape()
    {
        var dice = new Dice(7, "texts");
        Assert.All(Enumerable.Range(0, 20_000).Select(i => Book.Text((Topic)(i % Topics.Count), dice)), text =>
        {
            Assert.InRange(text.Length, 4, 60);
            Assert.DoesNotContain(text, character => character is '{' or '}' or '"' or '\\' || char.IsControl(character));
        });
    }

    [Fact]
    public void A_thousand_texts_of_a_topic_are_hundreds_of_different_ones()
    {
        var dice = new Dice(8, "variety");
        Assert.All(Enum.GetValues<Topic>(), topic =>
            Assert.True(Enumerable.Range(0, 1_000).Select(_ => Book.Text(topic, dice)).Distinct().Count() > 300));
    }
}
