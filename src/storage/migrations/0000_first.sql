CREATE SCHEMA IF NOT EXISTS "atelier";
--> statement-breakpoint
CREATE TABLE "atelier"."channels" (
	"id" text PRIMARY KEY NOT NULL,
	"guild_id" text NOT NULL,
	"listens" boolean NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "atelier"."pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"index" integer NOT NULL,
	"parent_id" text,
	"prompt" text NOT NULL,
	"negative" text NOT NULL,
	"seed" bigint NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"backend" text NOT NULL,
	"model" text,
	"left_out" jsonb NOT NULL,
	"media_type" text NOT NULL,
	"file" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "atelier"."requests" (
	"id" text PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"stage" text NOT NULL,
	"guild_id" text,
	"channel_id" text NOT NULL,
	"user_id" text NOT NULL,
	"locale" text NOT NULL,
	"place" text NOT NULL,
	"is_private" boolean DEFAULT false NOT NULL,
	"message_id" text,
	"answers_message_id" text,
	"application_id" text NOT NULL,
	"sealed_token" text,
	"parent_picture_id" text,
	"wish" text NOT NULL,
	"prompt" text NOT NULL,
	"awaits_prompt" boolean DEFAULT false NOT NULL,
	"negative" text NOT NULL,
	"aspect" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"count" integer NOT NULL,
	"seed" bigint NOT NULL,
	"backend" text NOT NULL,
	"model" text,
	"chosen_index" integer DEFAULT 0 NOT NULL,
	"failure" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"post_attempted_at" timestamp with time zone,
	"place_told_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"rendered_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "atelier"."pictures" ADD CONSTRAINT "pictures_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "atelier"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "channels_guild" ON "atelier"."channels" USING btree ("guild_id");--> statement-breakpoint
CREATE INDEX "pictures_request" ON "atelier"."pictures" USING btree ("request_id","index");--> statement-breakpoint
CREATE INDEX "requests_stage" ON "atelier"."requests" USING btree ("stage","created_at");--> statement-breakpoint
CREATE INDEX "requests_message" ON "atelier"."requests" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "requests_user" ON "atelier"."requests" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "requests_shown" ON "atelier"."requests" USING btree ("channel_id","created_at","id") WHERE "atelier"."requests"."stage" in ('rendered', 'delivered') and not "atelier"."requests"."is_private";