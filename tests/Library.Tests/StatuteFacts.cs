namespace LaborRisk.Library.Tests;

public sealed class StatuteFacts
{
    private static readonly StatuteBook Book = StatuteBook.Load();

    [Fact]
    public void All_21_statutes_are_in_the_program() => Assert.Equal(21, Book.Articles.Select(article => article.Law).Distinct().Count());

    [Fact]
    public void The_articles_of_a_statute_are_numbered_without_a_gap() => Assert.All(
        Book.Articles.Where(article => article.Ordinal > 0).GroupBy(article => article.Law),
        law => Assert.Equal(Enumerable.Range(1, law.Count()), law.Select(article => article.Ordinal)));

    [Fact]
    public void No_article_is_empty() => Assert.All(
        Book.Articles.Where(article => article.Law.Title != "关于职工全年月平均工作时间和工资折算问题的通知"),
        article => Assert.NotEmpty(article.Body));

    [Fact]
    public void An_article_knows_its_chapter_its_paragraphs_and_the_version_of_its_law()
    {
        var article = Book.Articles.Single(article => article is { Law.Title: "劳动合同法", Ordinal: 85 });

        Assert.Equal("第八十五条", article.Number);
        Assert.Equal("第七章 法律责任", article.Heading);
        Assert.Equal(new DateOnly(2012, 12, 28), article.Law.Version);
        Assert.StartsWith("用人单位有下列情形之一的", article.Body, StringComparison.Ordinal);
        Assert.Contains("\n（一）", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_appendix_is_no_part_of_the_last_article()
    {
        var appendix = Book.Articles.Single(article => article.Number == "附录");

        Assert.Contains("女职工禁忌从事的劳动范围", appendix.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Book.Articles.Where(article => article is { Law.Title: "女职工劳动保护特别规定", Ordinal: > 0 }),
            article => article.Body.Contains("矿山井下作业", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_a_title_is_refused_by_name()
    {
        using var text = new StringReader("第一条 为了……");

        var refusal = Assert.Throws<InvalidDataException>(() => StatuteReader.Read("2020-01-01-x", text));
        Assert.Contains("2020-01-01-x", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十九", 19)]
    [InlineData("八十五", 85)]
    [InlineData("一百零七", 107)]
    [InlineData("一百一十三", 113)]
    [InlineData("附录", 0)]
    public void Chinese_numerals_are_read(string numeral, int number) => Assert.Equal(number, ChineseNumeral.Parse(numeral));
}
