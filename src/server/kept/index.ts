export { createAnswerStore } from './answer-store';
export { noteOperation, serveKeptAnswers, type KeptAnswersOptions } from './kept-answers';
