"""Law: a rule about who takes part in a conversation changes nothing of the conversation itself."""
