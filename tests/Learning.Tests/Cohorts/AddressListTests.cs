using Learning.Cohorts;

namespace Learning.Tests.Cohorts;

public sealed class AddressListTests
{
    [Fact]
    public void A_list_copied_from_a_mail_program_is_read_whole()
    {
        var list = AddressList.Parse("Ola Nowak <ola@example.com>; jan@example.com;\r\n\r\n  Ewa Maj <ewa@example.com>,\nadam@example.com");
        list.Problems.ShouldBeEmpty();
        list.Addresses.Select(a => (a.Address, a.Name)).ShouldBe([("ola@example.com", "Ola Nowak"), ("jan@example.com", "Jan"), ("ewa@example.com", "Ewa Maj"), ("adam@example.com", "Adam")]);
    }

    [Theory]
    [InlineData("Ola Nowak <ola@example.com>, jan@example.com,ewa.maj@example.com , \"Lis, Adam\" <adam@example.com>,")]
    [InlineData("Ola Nowak <ola@example.com>; jan@example.com, ewa.maj@example.com; Lis, Adam <adam@example.com>")]
    public void Addresses_in_one_line_may_stand_between_commas(string line) =>
        AddressList.Parse(line).Addresses.Select(a => (a.Address, a.Name))
            .ShouldBe([("ola@example.com", "Ola Nowak"), ("jan@example.com", "Jan"), ("ewa.maj@example.com", "Ewa Maj"), ("adam@example.com", "Adam Lis")]);

    [Fact]
    public void Every_line_that_cannot_be_used_is_named()
    {
        var list = AddressList.Parse($"ola@example.com\nnikt\n\nOla <OLA@example.com>\n{new string('x', 121)} <x@example.com>");
        list.Addresses.Single().Address.ShouldBe("ola@example.com");
        list.Problems.Select(p => (p.Code, p.Arguments[0])).ShouldBe([("Address.Malformed", 2), ("Address.Repeated", 4), ("Address.NameTooLong", 5)]);
        list.Problems[1].Arguments[2].ShouldBe(1);
    }

    [Fact]
    public void The_text_stays_as_it_was_typed()
    {
        const string Typed = " ola@example.com \n\nnikt";
        AddressList.Parse(Typed).Text.ShouldBe(Typed);
    }

    [Fact]
    public void A_long_line_is_quoted_only_in_part()
    {
        var problem = AddressList.Parse(new string('a', 5000)).Problems.Single();
        problem.Code.ShouldBe("Address.Malformed");
        problem.Arguments[1].ShouldBe(new string('a', 60) + "…");
    }

    [Fact]
    public void Three_hundred_people_at_once_and_no_more()
    {
        AddressList.Parse(People(300)).Addresses.Count.ShouldBe(300);
        var tooMany = AddressList.Parse(People(301));
        tooMany.Addresses.ShouldBeEmpty();
        tooMany.Problems.Single().Code.ShouldBe("Address.TooMany");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n ; ,\n")]
    public void Nothing_but_blanks_is_an_empty_list(string? text)
    {
        var list = AddressList.Parse(text);
        list.Addresses.ShouldBeEmpty();
        list.Problems.ShouldBeEmpty();
    }

    private static string People(int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"person{i}@example.com"));
}
