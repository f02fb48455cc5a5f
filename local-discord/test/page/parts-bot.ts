import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  type MessageActionRowComponentBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import type { LocalDiscord } from "../../local-discord.ts";

/** What an article could say to harm whoever reads it, and every kind of Markdown. */
export const words = [
  "# Heading",
  "-# subtext",
  "**bold** *italics* __underline__ ~~strike~~ ||spoiler|| `code`",
  "> a quotation",
  "- one",
  "- two",
  "[masked](https://example.org/x) <t:0:D> @everyone",
  '<img src=x onerror="document.title=1"> <script>document.title=2</script> \\*not italics\\*',
  "[bad](javascript:alert(1))",
].join("\n");

const commands = [
  { name: "parts", description: "Every part of a message" },
  { name: "slow", description: "Thinks first" },
  { name: "silent", description: "Never answers" },
  { name: "bad", description: "Answers what Discord refuses" },
  { name: "form", description: "Opens a modal" },
  {
    ...{ name: "typed", description: "Options of every kind" },
    options: [
      {
        type: 3,
        name: "color",
        description: "One of three",
        required: true,
        choices: [
          { name: "Red", value: "r" },
          { name: "Green", value: "g" },
        ],
      },
      { type: 4, name: "count", description: "A whole number" },
      { type: 5, name: "loud", description: "Or not" },
      { type: 6, name: "who", description: "Somebody" },
      { type: 11, name: "paper", description: "A file" },
    ],
  },
  {
    ...{ name: "tools", description: "With subcommands" },
    options: [
      {
        type: 1,
        name: "echo",
        description: "Says it again",
        options: [{ type: 3, name: "text", description: "What", required: true }],
      },
    ],
  },
  { type: 3, name: "Count words" },
  { type: 2, name: "Greet" },
];

/** A bot that shows every part of Discord that a bot can use; the real discord.js client. */
export async function startPartsBot(discord: LocalDiscord): Promise<() => Promise<void>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction, discord).catch(() => {}));
  await client.login(discord.token);
  await discord.botReady();
  await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: commands });
  return () => client.destroy();
}

async function answer(interaction: Interaction, discord: LocalDiscord): Promise<void> {
  if (interaction.isChatInputCommand()) await answerCommand(interaction, discord);
  else if (interaction.isMessageContextMenuCommand()) {
    const count = interaction.targetMessage.content.split(/\s+/).length;
    await interaction.reply({ content: `${count} words`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isUserContextMenuCommand()) {
    await interaction.reply(`Hello ${interaction.targetUser.displayName}`);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`The form says ${interaction.fields.getTextInputValue("title")}`);
  } else if (interaction.isStringSelectMenu())
    await interaction.update({ content: `Chosen: ${interaction.values.join(", ")}` });
  else if (interaction.isButton()) {
    if (interaction.customId === "delete") {
      await interaction.deferUpdate();
      await interaction.deleteReply();
    } else if (interaction.customId === "again") {
      await interaction.reply({ content: "A reply to the message", flags: MessageFlags.Ephemeral });
    } else if (interaction.customId === "edit") await interaction.update({ content: "Edited words" });
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction, discord: LocalDiscord): Promise<void> {
  switch (interaction.commandName) {
    case "parts":
      await interaction.reply({
        content: words,
        embeds: [embed()],
        components: rows(),
        allowedMentions: { parse: [] },
      });
      break;
    case "slow":
      await interaction.deferReply();
      await discord.until(() => discord.user("bob").messages().at(-1)?.content === "go on");
      await interaction.editReply("Thought it over");
      break;
    case "bad":
      await interaction.reply("x".repeat(2001));
      break;
    case "form":
      await interaction.showModal(form());
      break;
    case "typed":
    case "tools":
      await interaction.reply(
        JSON.stringify(
          interaction.options.data.map(({ name, value, options }) => ({ name, value, options })),
        ),
      );
      break;
  }
}

function embed(): EmbedBuilder {
  return new EmbedBuilder()
    .setColor(0x2f6f8f)
    .setAuthor({ name: "Author" })
    .setTitle("A *title*")
    .setURL("https://example.org/title")
    .setDescription("A **description**")
    .addFields({ name: "Inline", value: "one", inline: true }, { name: "Wide", value: "two" })
    .setImage("https://example.org/picture.png")
    .setFooter({ text: "Footer" })
    .setTimestamp(new Date("2024-05-02T12:00:00Z"));
}

function rows(): ActionRowBuilder<MessageActionRowComponentBuilder>[] {
  const button = (id: string, style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>) =>
    new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(style);
  const link = new ButtonBuilder().setLabel("link").setStyle(ButtonStyle.Link).setURL("https://example.org/");
  const options = ["Apple", "Banana", "Cherry"].map((label) => ({
    label,
    value: label.toLowerCase(),
    description: `A ${label}`,
  }));
  const menu = (id: string, max: number) =>
    new StringSelectMenuBuilder()
      .setCustomId(id)
      .setPlaceholder(`Choose ${max}`)
      .setMaxValues(max)
      .addOptions(options);
  return [
    new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(
      button("edit", ButtonStyle.Primary),
      button("again", ButtonStyle.Secondary).setEmoji("🔁"),
      button("dead", ButtonStyle.Success),
      button("delete", ButtonStyle.Danger),
      link,
    ),
    new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(
      button("off", ButtonStyle.Primary).setDisabled(true),
    ),
    new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(menu("one", 1)),
    new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(menu("two", 2)),
  ];
}

function form(): ModalBuilder {
  const input = (id: string, label: string, style: TextInputStyle) =>
    new TextInputBuilder().setCustomId(id).setLabel(label).setStyle(style);
  const row = (field: TextInputBuilder) => new ActionRowBuilder<TextInputBuilder>().addComponents(field);
  return new ModalBuilder()
    .setCustomId("form")
    .setTitle("A form")
    .addComponents(
      row(input("title", "Title", TextInputStyle.Short).setMinLength(3)),
      row(input("more", "More", TextInputStyle.Paragraph).setRequired(false)),
    );
}
