using LaborRisk.Domain;
using Xunit.Abstractions;

namespace LaborRisk.Library.Tests;

public sealed class SearchFacts(ITestOutputHelper output)
{
    private static readonly StatuteSearch Search = StatuteSearch.Load();

    [Fact]
    public void Of_the_questions_tuned_on_nineteen_in_twenty_find_their_article_among_the_first_three() => HitsAtLeast(0.95, QuestionCases.Tuned);

    [Fact]
    public void Of_the_questions_held_out_nine_in_ten_find_their_article_among_the_first_three() => HitsAtLeast(0.9, QuestionCases.HeldOut);

    [Fact]
    public void Every_article_that_a_question_asks_for_exists()
    {
        var known = StatuteBook.Load().Articles.Select(ArticleName.Of).ToHashSet();

        Assert.All(QuestionCases.Tuned.Concat(QuestionCases.HeldOut).SelectMany(asked => asked.Articles), article => Assert.Contains(article, known));
    }

    [Fact]
    public void Every_article_of_the_guide_exists()
    {
        var known = StatuteBook.Load().Articles.Select(ArticleName.Of).ToHashSet();

        Assert.All(Guide.Load().Articles, article => Assert.Contains(article, known));
    }

    [Theory]
    [InlineData("")]
    [InlineData("？！，。")]
    [InlineData("zzzz qqqq")]
    [InlineData("怎么办")]
    public void A_question_without_a_known_word_has_no_answer(string question) => Assert.Empty(Search.Find(question, Topic.Other, 1, 5));

    [Fact]
    public void Spaces_full_width_letters_and_case_change_nothing()
    {
        var plain = Search.Find("公司违法辞退赔偿2n", Topic.Layoff, 0.9, 5);

        Assert.Equal(plain, Search.Find("公 司 违法辞退 赔偿２Ｎ", Topic.Layoff, 0.9, 5));
    }

    [Fact]
    public void No_more_answers_come_than_were_asked_for_and_the_best_comes_first()
    {
        var answers = Search.Find("公司拖欠工资怎么办", Topic.WageArrears, 1, 4);

        Assert.InRange(answers.Count, 1, 4);
        Assert.Equal(answers.OrderByDescending(answer => answer.Score), answers);
    }

    private void HitsAtLeast(double share, IReadOnlyList<QuestionCase> cases)
    {
        var rate = new HitRate(Search, cases);
        output.WriteLine($"{cases.Count}: @1 {rate.At(1):0.000} @3 {rate.At(3):0.000} @5 {rate.At(5):0.000}");

        Assert.True(cases.Count >= 30, "The table of questions was not read.");
        Assert.True(rate.At(3) >= share, $"@3 {rate.At(3):0.000}\n{string.Join('\n', rate.Missed)}");
    }
}
